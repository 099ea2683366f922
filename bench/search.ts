import { onNationalInstance } from "./support/national-instance.ts";
import { printReport } from "./support/report.ts";
import { timeBaseline, timeRequests } from "./support/time-requests.ts";

const questions = [
  { label: "number in any spelling", text: "39 nq tw" },
  { label: "number as printed", text: "39-NQ/TW" },
  { label: "rare word, folded", text: "viec 012345" },
  { label: "common words, folded", text: "ra soat quy che" },
  { label: "common words with marks", text: "kiểm tra giám sát" },
  { label: "one common word", text: "bao cao" },
  { label: "nothing like it", text: "zzzz qqqq" },
];
const unitQuestions = [
  { label: "unit by abbreviation", text: "dbx0815" },
  { label: "unit by code", text: "X0815" },
  { label: "unit by folded name", text: "dang bo xa thanh lam" },
];

await onNationalInstance(async (instance) => {
  const { rows: sizes } = await instance.database.pool.query<Record<string, number>>(`
    select (select count(*)::int from search_entry) as entries, (select count(*)::int from record_reader) as readers,
      (select count(*)::int from unit_name) as "unitNames"`);
  const figures = [];
  for (const role of ["administrator", "office-clerk"]) {
    const client = await instance.signIn(role);
    for (const { label, text } of questions) {
      const timing = await timeRequests(client, [`/api/search?text=${encodeURIComponent(text)}`]);
      figures.push({ role, label, text, ...timing });
    }
    for (const { label, text } of unitQuestions) {
      const timing = await timeRequests(client, [`/api/units/search?text=${encodeURIComponent(text)}`]);
      figures.push({ role, label, text, ...timing });
    }
  }
  const client = await instance.signIn("administrator");
  const found = await client.call("GET", `/api/search?text=${encodeURIComponent("39 nq tw")}`);
  const { hits } = (await found.json()) as { hits: { title: string }[] };
  const slowest = figures.toSorted((a, b) => b.medianMs - a.medianMs)[0];
  printReport(
    {
      name: "search",
      measured:
        "search over documents, clauses, programmes and tasks, and over units, without diacritics, over HTTP",
      sizes: sizes[0] ?? {},
      figures: { firstHitFor39NqTw: hits[0]?.title ?? null, requests: figures },
      baseline: await timeBaseline(client),
      plans: slowest === undefined ? [] : await instance.explain(slowest.role, slowest.path, 2),
    },
    instance.postgresql,
  );
});
