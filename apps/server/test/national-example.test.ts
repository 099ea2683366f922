import { systemActor } from "@nhiemky/access-control";
import { expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { searchEntries } from "@nhiemky/search-index";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { loadNationalExample } from "../src/national-example/load-national-example.ts";
import { nationalSizes } from "../src/national-example/national-sizes.ts";

const { connection } = await testDatabase();
const scale = 0.02;
const context = {
  connection,
  clock: fixedClock("2026-11-22T02:00:00Z"),
  random: systemRandom,
  actor: systemActor("example"),
};

/** What the domains' actions would never let happen; each query finds the rows that break it. */
const broken: Readonly<Record<string, string>> = {
  "mỗi đơn vị có đúng một tên, một loại và một cấp trên vào ngày nạp": `
    select id from org_unit where (select count(*) from unit_name where unit_id = id) <> 1
      or (select count(*) from unit_kind_period where unit_id = id) <> 1
      or (select count(*) from unit_parent where unit_id = id) <> 1
      or (select count(*) from unit_heir where unit_id = id and heir_unit_id = id) <> 1`,
  "bao đóng của cây khớp với cấp trên trực tiếp": `
    select unit_id from unit_parent where parent_unit_id is not null and not exists (
      select from org_unit_closure where ancestor_id = parent_unit_id and descendant_id = unit_id and depth = 1)`,
  "khoản mục nằm trong văn bản của khoản mục cha, sâu hơn một bậc": `
    select clause.id from clause join clause as parent on parent.id = clause.parent_id
    where parent.document_id <> clause.document_id or parent.depth + 1 <> clause.depth or parent.position >= clause.position`,
  "nơi nhận văn bản là cấp dưới của nơi gửi": `
    select delivery.id from delivery join dispatch on dispatch.id = dispatch_id where not exists (
      select from org_unit_closure where ancestor_id = from_unit_id and descendant_id = delivery.unit_id and depth > 0)`,
  "nơi chuyển tiếp là nơi đã nhận cùng văn bản": `
    select lower.id from dispatch as lower join delivery on delivery.id = lower.passed_on_from
    join dispatch as upper on upper.id = delivery.dispatch_id
    where delivery.unit_id <> lower.from_unit_id or upper.document_id <> lower.document_id`,
  "văn bản trả lời là văn bản đi của chính đơn vị": `
    select delivery_answer.id from delivery_answer join delivery on delivery.id = delivery_id
    join document on document.id = document_id where document.unit_id <> delivery.unit_id or direction <> 'outgoing'`,
  "văn bản thực hiện không có trước văn bản được thực hiện": `
    select document_link.id from document_link join document as a on a.id = from_document_id
    join document as b on b.id = to_document_id where a.issued_on < b.issued_on`,
  "nhiệm vụ được giao trong phạm vi của nơi giao, dựa trên khoản mục của đúng văn bản": `
    select task.id from task left join clause on clause.id = clause_id where clause.document_id <> task.document_id
      or not exists (select from org_unit_closure where ancestor_id = assigning_unit_id and descendant_id = lead_unit_id)`,
  "lịch sử của nhiệm vụ dẫn đến đúng trạng thái": `
    select id from task where state is distinct from (
      select to_state from task_entry where task_id = task.id order by position desc limit 1)`,
  "ngày của nhiệm vụ theo thứ tự và không ở tương lai": `
    select id from task where completed_on < assigned_on or completed_on > '2026-11-22' or assigned_on > '2026-11-22'`,
  "mọi văn bản, khoản mục, nhiệm vụ, chương trình đều tra cứu được và có đơn vị được xem": `
    select id from (select id, 'document' as kind, id as record_id from document
      union all select id, 'clause', document_id from clause union all select id, 'task', id from task
      union all select id, 'programme', id from programme) as record
    where not exists (select from search_entry where search_entry.kind = record.kind and search_entry.id = record.id)
      or not exists (select from record_reader where record_reader.record_id = record.record_id)`,
};

describe("dữ liệu cỡ cả nước, thu nhỏ", () => {
  beforeAll(async () => {
    expectOk(await loadNationalExample(context, scale), "load");
  });

  it("đủ số lượng đã hẹn", async () => {
    const sizes = nationalSizes(scale);
    const { rows } = await sql<{ units: number; tasks: number; documents: number }>`
      select (select count(*)::int from org_unit) as units, (select count(*)::int from task) as tasks,
        (select count(*)::int from document where reference_number is not null) as documents`.execute(
      connection,
    );
    expect(rows[0]?.units).toBe(1 + sizes.provinces + sizes.communes + sizes.grassrootsUnits);
    expect(rows[0]?.tasks).toBe(sizes.tasks);
    expect(rows[0]?.documents).toBeGreaterThanOrEqual(sizes.documents);
  });

  for (const [rule, query] of Object.entries(broken)) {
    it(rule, async () => {
      const { rows } = await sql.raw(`${query} limit 5`).execute(connection);
      expect(rows).toEqual([]);
    });
  }

  it("tra cứu không dấu tìm thấy nhiệm vụ sinh ra như nhiệm vụ do người nhập", async () => {
    const question = { text: "viec 000123", kinds: [], from: null, to: null, limit: 5 };
    const everywhere = { kind: "instance" } as const;
    const answer = await searchEntries(
      connection,
      question,
      (column) => sql`${scopeCondition(everywhere, column)}`,
    );
    expect(answer.hits[0]?.title).toMatch(/việc 000123$/);
  });

  it("nạp hai lần cho cùng dữ liệu, và lần thứ hai bị từ chối", async () => {
    const { rows } = await sql<{ full_name: string }>`
      select full_name from unit_name join org_unit on id = unit_id where code = 'X0007'`.execute(connection);
    expect(rows).toEqual([{ full_name: "Đảng bộ xã Mai Lộc 0007" }]);
    expect(await loadNationalExample(context, scale)).toMatchObject({
      ok: false,
      error: { code: "EXAMPLE_ALREADY_LOADED" },
    });
  });
});
