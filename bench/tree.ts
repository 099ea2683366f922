import { createAccount, grantRole, systemActor, type UnitId } from "@nhiemky/access-control";
import { expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { signInTo } from "@nhiemky/test-kit/signed-in";
import { type NationalInstance, onNationalInstance } from "./support/national-instance.ts";
import { printReport } from "./support/report.ts";
import { timeBaseline, timeRequests } from "./support/time-requests.ts";

const wantedUnits = 4_000;

/** Somebody who sees about 4,000 units: whole provinces, then communes of the next one, until they are enough. */
async function signInForFourThousand({ database, server }: NationalInstance) {
  const { rows } = await database.pool.query<{ id: UnitId; code: string; units: number }>(`
    select id, code, (select count(*)::int from org_unit_closure where ancestor_id = org_unit.id) as units
    from org_unit where code like 'T%' or code like 'X%' order by code`);
  const context = {
    connection: database.connection,
    clock: systemClock,
    random: systemRandom,
    actor: systemActor("benchmark"),
  };
  const account = { signInName: `cay${Date.now()}`, password: crypto.randomUUID() };
  const accountId = expectOk(
    await createAccount(context, { ...account, displayName: "Đo tốc độ" }),
    "account",
  );
  let units = 0;
  for (const unit of rows) {
    // Communes are granted as if they stood alone: whether a province was granted before makes no difference.
    if (units + unit.units > wantedUnits) continue;
    const grant = { role: "reader", unitId: unit.id, from: today(systemClock), to: null } as const;
    expectOk(await grantRole(context, async () => true, accountId, grant), unit.code);
    units += unit.units;
    if (wantedUnits - units < 10) break;
  }
  return signInTo(server.url, account);
}

await onNationalInstance(async (instance) => {
  const reader = await signInForFourThousand(instance);
  const administrator = await instance.signIn("administrator");
  const reply = await reader.call("GET", "/api/units/tree");
  const { rows } = (await reply.json()) as { rows: unknown[] };
  const figures = [
    { label: "tree of about 4,000 units", ...(await timeRequests(reader, ["/api/units/tree"])) },
    {
      label: "the same as it was three years ago",
      ...(await timeRequests(reader, ["/api/units/tree?on=2023-11-22"])),
    },
    {
      label: "tree of the whole country",
      ...(await timeRequests(administrator, ["/api/units/tree"], { runs: 10, warmUps: 2 })),
    },
    { label: "unit by abbreviation", ...(await timeRequests(reader, ["/api/units/search?text=dbx0015"])) },
    {
      label: "unit by folded name",
      ...(await timeRequests(reader, ["/api/units/search?text=dang+bo+xa+an"])),
    },
  ];
  printReport(
    {
      name: "tree",
      measured: "the tree of units as the pages fetch it, and finding a unit, over HTTP",
      sizes: { unitsShown: rows.length },
      figures,
      baseline: await timeBaseline(reader),
      plans: await instance.explain("office-clerk", "/api/units/tree", 2),
    },
    instance.postgresql,
  );
});
