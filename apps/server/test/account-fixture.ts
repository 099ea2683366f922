import { issueLink, recordEvent } from "@nhiemky/access-control";
import { accessEvents, type listAccountsRoute } from "@nhiemky/access-control/contract";
import type { listAuditEntriesRoute } from "@nhiemky/audit-log/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { expectOk } from "@nhiemky/kernel";
import { type AccessFixture, type Place, places } from "./access-matrix.ts";
import type { accessWorld } from "./access-world.ts";

type World = Awaited<ReturnType<typeof accessWorld>>;

/** What the matrix needs to try the routes of access-control and audit-log. */
export function accountFixture(world: World): Pick<AccessFixture, "records" | "inputs" | "lists"> {
  const placeOf = (unitId: string | null): Place[] => places.filter((place) => world.units[place] === unitId);
  const grant = { role: "reader", from: "2026-01-01", to: null };
  const noOne = "0199aaaa-0000-7000-8000-0000000000ff";
  return {
    records: {
      account: async (place) => (await world.accountAt(place)).accountId,
      "role-grant": async (place) => (await world.accountAt(place)).grantId,
    },
    inputs: {
      signIn: () => ({ body: { signInName: "khong.co", password: "sai" } }),
      confirmSession: () => ({ body: { password: "sai" } }),
      readOneTimeLink: () => ({ body: { code: "AAAAA" } }),
      useOneTimeLink: async () => {
        const { accountId } = await world.accountAt("own");
        const { code } = expectOk(await issueLink(world.context, accountId), "link");
        return { body: { code, newPassword: "Câu mới cũng đủ dài" } };
      },
      changePassword: () => ({ body: { currentPassword: "sai", newPassword: "Câu mới cũng đủ dài" } }),
      chooseLanguage: () => ({ body: { language: "en" } }),
      confirmSecondFactor: () => ({ body: { oneTimeCode: "000000" } }),
      endOwnSession: () => ({ params: { sessionId: noOne } }),
      createAccessToken: () => ({ body: { name: "Thử", expiresOn: "2020-01-01", isReadOnly: true } }),
      revokeAccessToken: () => ({ params: { tokenId: noOne } }),
      inviteAccount: () => ({
        body: { signInName: "nguoi.1", displayName: "Trùng tên", personId: null, ...grant },
      }),
      changeAccount: () => ({ body: { displayName: "Tên khác", personId: null } }),
      setAccountDisabled: () => ({ body: { isDisabled: true } }),
      issueOneTimeLink: () => ({ body: { removesSecondFactor: false } }),
      grantRole: () => ({ body: { ...grant, unitId: world.units.own } }),
    },
    lists: {
      listAccounts: {
        fill: async () => {
          for (const place of places) await world.accountAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof listAccountsRoute>).rows.flatMap((row) =>
            row.grants.flatMap(({ unitId }) => placeOf(unitId)),
          ),
      },
      listAuditEntries: {
        fill: async () => {
          for (const place of places) {
            await world.context.connection.transaction().execute((connection) =>
              recordEvent(
                { ...world.context, connection },
                {
                  event: accessEvents["account.changed"],
                  unitId: world.units[place],
                  subject: { kind: "account", id: "none" },
                },
              ),
            );
          }
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof listAuditEntriesRoute>).rows.flatMap((row) => placeOf(row.unitId)),
      },
    },
  };
}
