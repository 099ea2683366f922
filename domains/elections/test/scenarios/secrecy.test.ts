import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { listBallots } from "../../src/actions/read-counting-desk.ts";
import { announceResult, certifyResult, enterScans, ruleOnBallot } from "../../src/index.ts";
import { batchOf, countingContest, electionWorld, marksOf, scannedPage } from "../election-world.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { head, second, technician } = world;

// Fifty papers that all differ, fed in a known order under telling names: who knew the order would know the voters.
const patterns = Array.from({ length: 50 }, (_, index) =>
  [...index.toString(2).padStart(6, "0")].map((bit) => (bit === "1" ? "f" : "a")).join(""),
);
const contestId = await countingContest(world, 50, { names: 6, seats: 5 });
const batchId = await batchOf(technician, contestId, "Lô 1", 50);
const scanned = patterns.map((marks, index) => [
  scannedPage(marks, index === 7 ? "needs-ruling" : "read", { file: `nguoi-bo-phieu-${index}.png` }),
]);
expectOk(await enterScans(technician, contestId, batchId, scanned), "scanned");
const [asked] = expectOk(await listBallots(head, contestId, { standing: "mine", batchId: null }), "queue");
const ruling = { marks: marksOf(patterns[7]!), reason: "Rõ" };
expectOk(await ruleOnBallot(head, contestId, asked!.id, ruling), "first");
expectOk(await ruleOnBallot(second, contestId, asked!.id, ruling), "second");
expectOk(await certifyResult(head, contestId), "certified");
expectOk(await announceResult(head, contestId), "announced");

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

const { rows: columns } = await sql<Column>`
  select table_name, column_name, data_type from information_schema.columns
  where table_schema = 'public' order by table_name, ordinal_position`.execute(connection);
const tables = [...new Set(columns.map(({ table_name }) => table_name))];
const contents = new Map<string, string>();
for (const table of tables) {
  const { rows } = await sql<{ line: string }>`
    select coalesce(string_agg(row_to_json(t)::text, chr(10)), '') as line from ${sql.table(table)} t`.execute(
    connection,
  );
  contents.set(table, rows[0]!.line);
}
const { rows: ballots } = await sql<{ id: string; marks: Record<string, string> }>`
  select id, marks from ballot order by ctid`.execute(connection);

/** How far an order follows the order of feeding: the share of neighbours that stayed neighbours, in order. */
function neighboursKept(order: readonly string[]): number {
  const fed = order.map((marks) => patterns.indexOf(marks));
  const kept = fed.filter((at, index) => index > 0 && at === fed[index - 1]! + 1);
  return kept.length / (fed.length - 1);
}
const letters = (marks: Record<string, string>) =>
  Object.keys(marks)
    .sort()
    .map((name) => (marks[name] === "for" ? "f" : "a"))
    .join("");

test("không bảng nào giữ tên tệp của máy quét", () => {
  for (const [table, content] of contents)
    expect(`${table}: ${content.includes("nguoi-bo-phieu")}`).toBe(`${table}: false`);
});

test("thứ tự ghi, thứ tự mã của lá phiếu và của ảnh không theo thứ tự đưa vào", async () => {
  expect(ballots).toHaveLength(50);
  expect(neighboursKept(ballots.map(({ marks }) => letters(marks)))).toBeLessThan(0.2);
  const byId = [...ballots].sort((left, right) => (left.id < right.id ? -1 : 1));
  expect(neighboursKept(byId.map(({ marks }) => letters(marks)))).toBeLessThan(0.2);
  const { rows: sheets } = await sql<{ marks: Record<string, string> }>`
    select ballot.marks from ballot_sheet as sheet join ballot on ballot.id = sheet.ballot_id
    order by sheet.ctid`.execute(connection);
  expect(neighboursKept(sheets.map(({ marks }) => letters(marks)))).toBeLessThan(0.2);
  const { rows: files } = await sql<{ marks: Record<string, string> }>`
    select ballot.marks from stored_file as file join ballot_sheet as sheet on sheet.sha256 = file.sha256
    join ballot on ballot.id = sheet.ballot_id order by file.ctid`.execute(connection);
  expect(files).toHaveLength(50);
  expect(neighboursKept(files.map(({ marks }) => letters(marks)))).toBeLessThan(0.2);
});

test("mã lá phiếu và mã ảnh không mang thời gian", async () => {
  const { rows } = await sql<{ id: string }>`
    select id from ballot union all select id from ballot_sheet`.execute(connection);
  for (const { id } of rows) expect(id[14]).toBe("4");
});

test("bảng lá phiếu và ảnh không có cột thời gian, tài khoản hay người", () => {
  const telling = columns
    .filter(({ table_name }) => ["ballot", "ballot_sheet", "keyed_sheet"].includes(table_name))
    .filter(
      ({ column_name, data_type }) =>
        /timestamp|date|time/.test(data_type) || /person|account|name|_at$|_on$/.test(column_name),
    );
  expect(telling).toEqual([]);
});

test("ảnh trong kho tệp không mang giờ quét: mọi ảnh cùng một mốc của ngày bầu", async () => {
  const { rows } = await sql<{ moments: number }>`
    select count(distinct stored_at) as moments from stored_file
    where sha256 in (select sha256 from ballot_sheet)`.execute(connection);
  expect(rows[0]!.moments).toBe(1);
});

test("đi từ lá phiếu qua mọi bảng và nhật ký: chỉ gặp người kết luận lá ấy, không gặp ai khác", async () => {
  const rulers = new Set(["Trần Văn Thử", "Lê Thị Ví"]);
  const people = ["Trần Văn Thử", "Lê Thị Ví", "Phạm Văn Dụ", "Vũ Thị Máy", "Hoàng Văn Ngoài"];
  const { rows: sheetIds } = await sql<{ id: string; ballot_id: string }>`
    select id, ballot_id from ballot_sheet`.execute(connection);
  for (const { id } of ballots) {
    const keys = [id, ...sheetIds.filter((sheet) => sheet.ballot_id === id).map((sheet) => sheet.id)];
    for (const [table, content] of contents) {
      const lines = content.split("\n").filter((line) => keys.some((key) => line.includes(key)));
      if (lines.length === 0) continue;
      expect(["ballot", "ballot_sheet", "ballot_ruling", "audit_entry", "contest_result"]).toContain(table);
      const met = people.filter((name) => lines.some((line) => line.includes(name)));
      const isRuled = id === asked!.id;
      expect(met.every((name) => isRuled && rulers.has(name))).toBe(true);
    }
  }
});

test("không ghi lại từng người đã bỏ phiếu: chỉ có số có mặt và người được trừ", () => {
  const perPerson = columns.filter(({ table_name, column_name }) =>
    /attend|present|voter|issue/.test(`${table_name} ${column_name}`),
  );
  expect(
    perPerson.filter(({ data_type }) => data_type !== "integer").map(({ table_name }) => table_name),
  ).not.toContain("contest");
});
