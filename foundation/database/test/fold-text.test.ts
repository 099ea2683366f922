import { testDatabase } from "@nhiemky/test-kit";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";

const { connection } = await testDatabase();

async function foldInDatabase(texts: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select fold_text(value) as folded
    from unnest(${texts}::text[]) with ordinality as line(value, position)
    order by position`.execute(connection);
  return rows.map((row) => row.folded);
}

test("dấu đặt kiểu cũ, kiểu mới, dựng sẵn hay tổ hợp đều gập về một dạng", async () => {
  const spellings = ["Hoà bình", "HÒA BÌNH", "hòa bình".normalize("NFD"), "hoà  \u00a0bình"];
  expect(new Set(await foldInDatabase(spellings))).toEqual(new Set(["hoa binh"]));
});

test("cơ sở dữ liệu và thư viện vietnamese-text gập chữ như nhau", async () => {
  const letters = [
    ..."aàảãáạăằâẩđĐeêệiỉoôơợuưứyỹÀẢƯỚỆbcdKM0129-/.,()“”–… \t\n\r\u00a0\u2003\u3000\u0300\u0301\u031b\u0323",
  ];
  const lines = fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(lines, async (texts) => {
      expect(await foldInDatabase(texts)).toEqual(texts.map(foldForSearch));
    }),
    { numRuns: 60 },
  );
});

test("biểu thức gập chữ lập chỉ mục được và chỉ mục được dùng", async () => {
  await sql`create table body (name text)`.execute(connection);
  await sql`insert into body select 'Chi bộ ' || n from generate_series(1, 5000) n`.execute(connection);
  await sql`insert into body values ('Đảng ủy Khối')`.execute(connection);
  await sql`create index body_folded on body using gin (fold_text(name) gin_trgm_ops)`.execute(connection);
  await sql`analyze body`.execute(connection);
  const query = sql<{ name: string }>`select name from body where fold_text(name) like '%dang uy%'`;
  expect((await query.execute(connection)).rows).toEqual([{ name: "Đảng ủy Khối" }]);
  const plan = await sql<{ "QUERY PLAN": string }>`explain ${query}`.execute(connection);
  expect(plan.rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("body_folded");
});

test("thứ tự chữ cái tiếng Việt có sẵn trong cơ sở dữ liệu", async () => {
  const { rows } = await sql<{ sorted: string[] }>`
    select array_agg(letter order by letter collate "vi-x-icu") as sorted
    from unnest(array['e', 'đ', 'ạ', 'ă', 'á', 'd', 'ã', 'â', 'ả', 'a', 'à']) as letter`.execute(connection);
  expect(rows[0]?.sorted).toEqual(["a", "à", "ả", "ã", "á", "ạ", "ă", "â", "d", "đ", "e"]);
});
