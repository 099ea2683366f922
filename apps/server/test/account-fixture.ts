import { issueLink, recordEvent } from "@nhiemky/access-control";
import { accessEvents, type listAccountsRoute } from "@nhiemky/access-control/contract";
import type { listAuditEntriesRoute } from "@nhiemky/audit-log/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { expectOk } from "@nhiemky/kernel";
import { places, type UnitPlace } from "./access-expectation.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";

/** What the matrix needs to try the routes of access-control and audit-log. */
export function accountFixture(world: AccessWorld): RouteFixtures {
  const grant = { role: "reader", from: "2026-01-01", to: null };
  return {
    records: {
      account: async (place) => (await world.accountAt(place as UnitPlace)).accountId,
      "role-grant": async (place) => (await world.accountAt(place as UnitPlace)).grantId,
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
    carriedIds: {
      grantRole: [
        {
          name: "unitId",
          refusal: "ACCESS_UNIT_UNKNOWN",
          input: async (place) => ({
            params: { accountId: (await world.accountAt("own")).accountId },
            body: { ...grant, unitId: world.units[place] },
          }),
        },
      ],
    },
    lists: {
      listAccounts: {
        fill: async () => {
          for (const place of places) await world.accountAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof listAccountsRoute>).rows.flatMap((row) =>
            row.grants.flatMap(({ unitId }) => world.placeOf(unitId)),
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
          (reply as RouteReply<typeof listAuditEntriesRoute>).rows.flatMap((row) =>
            world.placeOf(row.unitId),
          ),
      },
    },
  };
}
