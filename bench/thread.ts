import { onNationalInstance } from "./support/national-instance.ts";
import { printReport } from "./support/report.ts";
import { timeBaseline, timeRequests } from "./support/time-requests.ts";

interface Rows {
  readonly label: string;
  readonly kind: string;
  readonly id: string;
  readonly tasks: number;
}

await onNationalInstance(async (instance) => {
  const { pool } = instance.database;
  // The heaviest of each kind and an ordinary one.
  const { rows: asked } = await pool.query<Rows>(`
    (select 'busiest document' as label, 'document' as kind, document_id as id, count(*)::int as tasks from task
      where document_id is not null group by document_id order by count(*) desc limit 1)
    union all
    (select 'busiest clause', 'clause', clause_id, count(*)::int from task
      where clause_id is not null group by clause_id order by count(*) desc limit 1)
    union all
    (select 'document of a province', 'document', document.id, count(task.id)::int
      from document join org_unit on org_unit.id = unit_id left join task on task.document_id = document.id
      where code = 'T01' group by document.id order by document.id limit 1)
    union all (select 'task', 'task', id, 1 from task order by id limit 1)
    union all
    (select 'unit: centre', 'unit', id, (select count(*)::int from task) from org_unit where code = 'QG1')
    union all
    (select 'unit: province', 'unit', id, (select count(*)::int from task
      join org_unit_closure on descendant_id = lead_unit_id where ancestor_id = org_unit.id) from org_unit where code = 'T01')
    union all
    (select 'unit: commune', 'unit', id, (select count(*)::int from task
      join org_unit_closure on descendant_id = lead_unit_id where ancestor_id = org_unit.id) from org_unit where code = 'X0001')`);
  const { rows: sizes } = await pool.query<Record<string, number>>(`
    select (select count(*)::int from org_unit) as units, (select count(*)::int from document) as documents,
      (select count(*)::int from clause) as clauses, (select count(*)::int from delivery) as deliveries,
      (select count(*)::int from task) as tasks`);
  const client = await instance.signIn("administrator");
  const figures = [];
  for (const { label, kind, id, tasks } of asked) {
    const timing = await timeRequests(client, [`/api/thread/${kind}/${id}`]);
    figures.push({ label, tasksBelow: tasks, isUnder300Ms: timing.p95Ms < 300, ...timing });
  }
  const slowest = figures.toSorted((a, b) => b.medianMs - a.medianMs)[0];
  printReport(
    {
      name: "thread",
      measured:
        "the thread of a document, clause, task and unit: what it serves and what rests on it, over HTTP",
      sizes: sizes[0] ?? {},
      figures,
      baseline: await timeBaseline(client),
      plans: slowest === undefined ? [] : await instance.explain("administrator", slowest.path, 3),
    },
    instance.postgresql,
  );
});
