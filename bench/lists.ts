import { onNationalInstance } from "./support/national-instance.ts";
import { printReport } from "./support/report.ts";
import { timeBaseline, timeRequests } from "./support/time-requests.ts";

/** List pages as the pages ask for them: the first pages, one far back, and with a filter. */
const lists = [
  { label: "tasks", paths: ["/api/tasks", "/api/tasks?page=2", "/api/tasks?page=40"] },
  {
    label: "tasks that are late",
    paths: ["/api/tasks?lateness=overdue", "/api/tasks?lateness=overdue&page=3"],
  },
  { label: "tasks by words", paths: ["/api/tasks?text=quy+hoach", "/api/tasks?text=ho+so+dang+vien"] },
  { label: "task summary", paths: ["/api/task-summary"] },
  { label: "documents", paths: ["/api/documents", "/api/documents?page=2", "/api/documents?page=20"] },
  { label: "documents by words", paths: ["/api/documents?text=cai+cach"] },
  { label: "deliveries", paths: ["/api/deliveries", "/api/deliveries?page=2"] },
  { label: "programmes", paths: ["/api/programmes?term=2025-2030"] },
  { label: "people", paths: ["/api/people"] },
  { label: "structure decisions", paths: ["/api/structure-decisions"] },
  { label: "accounts", paths: ["/api/accounts"] },
  { label: "audit log", paths: ["/api/audit-entries"] },
] as const;

const bothRoles = ["administrator", "office-clerk"] as const;
const onlyForAdministrators: readonly string[] = ["accounts", "audit log"];

await onNationalInstance(async (instance) => {
  const { rows: sizes } = await instance.database.pool.query<Record<string, number>>(`
    select (select count(*)::int from task) as tasks, (select count(*)::int from document) as documents,
      (select count(*)::int from delivery) as deliveries, (select count(*)::int from org_unit) as units`);
  const figures = [];
  for (const role of bothRoles) {
    const client = await instance.signIn(role);
    for (const { label, paths } of lists) {
      if (role !== "administrator" && onlyForAdministrators.includes(label)) continue;
      const timing = await timeRequests(client, paths);
      figures.push({ role, label, isUnder100Ms: timing.p95Ms < 100, ...timing });
    }
  }
  const slow = figures.toSorted((a, b) => b.p95Ms - a.p95Ms).slice(0, 3);
  const plans = [];
  for (const { role, label, path } of slow)
    plans.push({ label, statements: await instance.explain(role, path, 2) });
  const client = await instance.signIn("administrator");
  printReport(
    {
      name: "lists",
      measured:
        "list pages over HTTP, p95 of requests one after another, as administrator and as a province's office",
      sizes: sizes[0] ?? {},
      figures,
      baseline: await timeBaseline(client),
      plans,
    },
    instance.postgresql,
  );
});
