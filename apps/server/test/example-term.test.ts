import { systemActor } from "@nhiemky/access-control";
import { verifyChain } from "@nhiemky/audit-log";
import { expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type LoadedExample, loadExampleTerm } from "../src/example-term/load-example-term.ts";

const { connection } = await testDatabase();
const context = {
  connection,
  clock: fixedClock("2026-11-22T02:00:00Z"),
  random: systemRandom,
  actor: systemActor("example"),
};

async function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  return (await sql.raw<Row>(query).execute(connection)).rows;
}

describe("nhiệm kỳ ví dụ", () => {
  let loaded: LoadedExample;

  beforeAll(async () => {
    loaded = expectOk(await loadExampleTerm(context), "load");
  }, 300_000);

  it("Khối có 68 tổ chức cơ sở vào ngày đại hội XIII (S1) và ngày nạp; giữa hai quyết định là 67", async () => {
    const counts = await rowsOf<{ day: string; count: number }>(`
      select day::text, count(*)::int from (values (date '2015-06-01'), ('2018-06-01'), ('2020-08-04'), ('2026-11-22')) as days(day)
      join unit_parent on from_on <= day and (until_on is null or until_on > day)
      join org_unit as bloc on bloc.id = parent_unit_id and bloc.code = 'VD-hanoi-bloc'
      group by day order by day`);
    expect(counts.map((row) => row.count)).toEqual([68, 67, 68, 68]);
  });

  it("số liệu sắp xếp giữ tổng, tỷ lệ in và lời ghi nghi vấn", async () => {
    const figures = await rowsOf<{
      done: number;
      total: number | null;
      stated: number | null;
      doubt: string | null;
    }>(`
      select done::int, total::int, stated_hundredths as stated, doubt_note as doubt from restructuring_figure`);
    expect(figures).toHaveLength(12);
    expect(figures).toContainEqual(expect.objectContaining({ done: 177, total: 308 }));
    const doubtful = figures.find((figure) => figure.stated !== null);
    expect(doubtful).toMatchObject({ done: 193, total: 226, stated: 8539 });
    expect(doubtful?.doubt).toContain("85,398");
  });

  it("mọi văn bản của nguồn có trong sổ của Khối; văn bản thực hiện được nối với văn bản cấp trên", async () => {
    const links = await rowsOf<{ lower: string; upper: string }>(`
      select a.reference_number as lower, b.reference_number as upper from document_link
      join document as a on a.id = from_document_id join document as b on b.id = to_document_id
      where a.reference_number like '1%-KH/TU' order by 1`);
    expect(links).toEqual([
      { lower: "135-KH/TU", upper: "08-QĐi/TW" },
      { lower: "155-KH/TU", upper: "35-CT/TW" },
    ]);
  });

  it("chỉ đạo của nguồn giữ hạn và lời về hạn, và không bị coi là chậm", async () => {
    const [task] = await rowsOf<{ due_on: string; content: string; state: string }>(`
      select due_on::text, content, state from task where title = 'Quán triệt Kế hoạch 155-KH/TU'`);
    expect(task).toMatchObject({ due_on: "2019-08-09", state: "suspended" });
    expect(task?.content).toContain("ngay tuần sau");
  });

  it("việc minh họa mang dấu minh họa, chỉ giao cho đơn vị không có thật, và có đủ chậm, vừa chuyển, sắp đến hạn", async () => {
    const [open] = await rowsOf<Record<string, number>>(`
      select count(*) filter (where due_on < '2026-11-22')::int as late,
        count(*) filter (where moved_at > '2026-11-15')::int as moved,
        count(*) filter (where due_on between '2026-11-22' and '2026-11-29')::int as next,
        count(*) filter (where title not like '%(minh họa)')::int as unmarked,
        count(*) filter (where not exists (select from unit_name where unit_id = lead_unit_id and full_name like 'Đảng bộ cơ sở%'))::int as real
      from task where state in ('assigned', 'acknowledged', 'started', 'returned')`);
    expect(open).toMatchObject({ unmarked: 0, real: 0 });
    for (const part of ["late", "moved", "next"]) expect(open?.[part]).toBeGreaterThan(0);
  });

  it("tài khoản cho từng vai trò, mật khẩu khác nhau và không lưu dạng đọc được", async () => {
    const roles = new Set(loaded.accounts.map((account) => account.role));
    expect([...roles].sort()).toEqual([
      "administrator",
      "leader",
      "office-clerk",
      "reader",
      "unit-clerk",
      "unit-secretary",
    ]);
    expect(new Set(loaded.accounts.map((account) => account.password)).size).toBe(loaded.accounts.length);
    const hashes = await rowsOf<{ password_hash: string }>("select password_hash from account");
    for (const { password_hash } of hashes) expect(password_hash).toMatch(/^\$argon2id\$/);
  });

  it("nạp lần thứ hai chỉ báo là đã có; chuỗi nhật ký nguyên vẹn", async () => {
    const again = await loadExampleTerm(context);
    expect(again).toMatchObject({ ok: false, error: { code: "EXAMPLE_ALREADY_LOADED" } });
    expect(await verifyChain(connection)).toMatchObject({ intact: true });
  });
});
