import type { ActionContext, UnitId } from "@nhiemky/access-control";
import type { Database } from "@nhiemky/database";
import {
  type CivilDate,
  civilDate,
  expectOk,
  type Id,
  makeId,
  systemClock,
  systemRandom,
} from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { assignClauses, previewClauseAssignments } from "@nhiemky/programmes";
import { addReaders } from "@nhiemky/search-index";
import { sql } from "kysely";
import { onEmptyDatabase } from "./support/bench-database.ts";
import { explainSlowest, listeningConnection, type Statement } from "./support/explain.ts";
import { measure } from "./support/measure.ts";
import { printReport } from "./support/report.ts";

const unitCount = 68;
const clauseCount = 40;
const runs = 7;
const warmUps = 2;
const dueOn = civilDate("2099-12-31");

async function makeUnits(context: ActionContext): Promise<{ bloc: UnitId; units: UnitId[] }> {
  const establish = async (fullName: string, parentUnitId: UnitId | null, unitKind: string) => {
    const unit = { fullName, parentUnitId, unitKind, establishedOn: civilDate("2020-08-04") };
    return expectOk(await establishUnit(context, unit), fullName).unitId;
  };
  const bloc = await establish("Đảng bộ Khối đo tốc độ", null, "bloc-organisation");
  const units: UnitId[] = [];
  for (let number = 1; number <= unitCount; number++) {
    const name = `Đảng bộ cơ sở ${String(number).padStart(2, "0")}`;
    units.push(await establish(name, bloc, "grassroots-organisation"));
  }
  return { bloc, units };
}

/** A fresh document of 40 clauses for every run, put into the register directly: reading files is not measured here. */
async function makeDocument(context: ActionContext, bloc: UnitId, number: number) {
  const { connection, clock, random } = context;
  const documentId = makeId<"document">(clock, random);
  await sql`
    insert into document (id, unit_id, direction, type_code, family, reference_number, issuer_name, issued_on, subject,
      registered_at)
    values (${documentId}, ${bloc}, 'outgoing', 'CTr', 'party', ${`${number}-CTr/ĐUK`}, 'Đảng ủy Khối', '2025-01-15',
      'Chương trình đo tốc độ', ${clock.now()})`.execute(connection);
  const clauseIds = Array.from({ length: clauseCount }, () => makeId<"clause">(clock, random));
  await sql`
    insert into clause (id, document_id, position, depth, kind, label, text)
    select id, ${documentId}, number, 0, 'number', number::text, 'Nội dung nhiệm vụ thứ ' || number
    from unnest(${clauseIds}::uuid[]) with ordinality as given(id, number)`.execute(connection);
  await addReaders(connection, [documentId], [bloc]);
  return { documentId, clauseIds };
}

function assignmentOf(
  bloc: UnitId,
  units: readonly UnitId[],
  document: { readonly documentId: Id<"document">; readonly clauseIds: readonly Id<"clause">[] },
) {
  return {
    assigningUnitId: bloc,
    documentId: document.documentId,
    programmeId: null,
    acknowledgeBy: dueOn as CivilDate,
    assignments: document.clauseIds.map((clauseId, index) => ({
      clauseId,
      title: `Triển khai nội dung thứ ${index + 1} của chương trình, có kế hoạch, người phụ trách và thời hạn`,
      product: "Kế hoạch và báo cáo kết quả",
      leadUnitIds: [...units],
      dueOn,
    })),
  };
}

async function run({ connection, pool }: Database, postgresql: string): Promise<void> {
  const context: ActionContext = {
    connection,
    clock: systemClock,
    random: systemRandom,
    actor: { kind: "system", reason: "benchmark" },
  };
  const { bloc, units } = await makeUnits(context);
  const inputs: ReturnType<typeof assignmentOf>[] = [];
  for (let number = 1; number <= 2 * (runs + warmUps) + 1; number++) {
    inputs.push(assignmentOf(bloc, units, await makeDocument(context, bloc, number)));
  }
  await sql`analyze`.execute(connection);

  const preview = await measure(
    async (index) => expectOk(await previewClauseAssignments(context, inputs[index]!), "preview"),
    { runs, warmUps },
  );
  const assign = await measure(
    async (index) => expectOk(await assignClauses(context, inputs[index]!), "assign"),
    { runs, warmUps },
  );

  // The least that writing the same rows can cost: one statement into a table without an index, history or document.
  await sql`create table bare_task (like task including defaults)`.execute(connection);
  const baseline = await measure(
    () =>
      sql`insert into bare_task select * from task where document_id = ${inputs[0]!.documentId}`.execute(
        connection,
      ),
    { runs, warmUps },
  );

  const heard: Statement[] = [];
  const listening = listeningConnection(pool, (statement) => heard.push(statement));
  const last = inputs[runs + warmUps]!;
  expectOk(await previewClauseAssignments({ ...context, connection: listening }, last), "explained preview");

  const { rows } = await sql<{ tasks: number; entries: number; deliveries: number; audit: number }>`
    select (select count(*) from task) as tasks, (select count(*) from task_entry) as entries,
      (select count(*) from delivery) as deliveries,
      (select count(*) from audit_entry where event = 'clauses.assigned') as audit`.execute(connection);
  printReport(
    {
      name: "cascade",
      measured:
        "40 clauses handed to 68 units as 2,720 tasks in one action: tasks, history, search, document sent along, audit",
      sizes: { units: unitCount, clauses: clauseCount, tasksAnAction: unitCount * clauseCount, ...rows[0]! },
      figures: {
        assign,
        preview,
        timesBaseline: Math.round((assign.medianMs / baseline.medianMs) * 10) / 10,
      },
      baseline: { what: "the same rows copied into a bare table in one statement", insert: baseline },
      plans: await explainSlowest(pool, heard, 3),
    },
    postgresql,
  );
}

await onEmptyDatabase(run);
