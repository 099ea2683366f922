import { Document, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import { readDocx } from "../src/docx/read-docx.ts";
import { readArchive } from "../src/docx/read-parts.ts";
import { addDocxComments, documentReaderErrors, readDocumentText } from "../src/index.ts";
import { mutated, mutatedXml } from "./mutated-bytes.ts";
import { pdfWithPages } from "./pdf-fixture.ts";
import { zipOf } from "./zip-fixture.ts";

const limits = { seconds: 20, heapMegabytes: 256, residentMegabytes: 768 };
const codes: ReadonlySet<string> = new Set(Object.keys(documentReaderErrors));
const by = { author: "Kiểm số", at: new Date("2026-01-05T02:00:00Z") };
const sentences = [
  "Thực hiện Nghị quyết số 12-NQ/ĐU ngày 15/3/2024, các chi bộ đã rà soát 120 đầu việc.",
  "Đã hoàn thành 96/120 đầu việc, đạt 80%; còn lại 24 đầu việc.",
];

function wordFile(): Promise<Buffer> {
  const children = sentences.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  return Packer.toBuffer(new Document({ title: "Báo cáo mẫu", sections: [{ children }] }));
}

/** The same archive with the body's XML broken by a seed. */
async function withBrokenBody(content: Buffer, seed: number): Promise<Buffer> {
  const parts = [...(await readArchive(content))];
  return zipOf(
    parts.map(([name, part]) => ({
      name,
      content: name === "word/document.xml" ? Buffer.from(mutatedXml(part.toString("utf8"), seed)) : part,
    })),
  );
}

/** "read", or the code of the catalogue that a file ended in; anything else fails. */
async function endOf(content: Buffer, name: string): Promise<string> {
  const result = await readDocumentText(content, name, limits);
  if (!result.ok) return result.error.code;
  expect(typeof result.value.text).toBe("string");
  return "read";
}

/** Runs two at a time: each file has a process of its own. */
async function endsOf(files: readonly Buffer[], name: string): Promise<string[]> {
  const ends: string[] = [];
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      ends.push(await endOf(file, name));
  };
  await Promise.all([work(), work()]);
  return ends;
}

const seeds = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

function expectCoded(ends: readonly string[], count: number): void {
  expect(ends).toHaveLength(count);
  for (const end of ends) expect(end === "read" || codes.has(end), end).toBe(true);
}

describe("tệp hỏng do tình cờ hay cố ý không làm đổ tiến trình, kết cục là văn bản hoặc lỗi có mã", () => {
  test(".docx có byte bị đổi, cắt, lặp; thân XML bị phá", async () => {
    const whole = await wordFile();
    const files = seeds(5).map((seed) => mutated(whole, seed));
    for (const seed of seeds(6)) files.push(await withBrokenBody(whole, seed));
    const ends = await endsOf(files, "bao-cao.docx");
    expectCoded(ends, files.length);
    // Proof that the mutations reach the parser instead of failing at the first byte.
    expect(ends).toContain("DOCUMENT_READER_BROKEN");
    expect(ends).toContain("read");
  }, 60_000);

  test(".pdf có byte bị đổi, cắt, lặp", async () => {
    const whole = pdfWithPages([sentences, sentences.toReversed()]);
    const files = seeds(9, 100).map((seed) => mutated(whole, seed));
    const ends = await endsOf(files, "bao-cao.pdf");
    expectCoded(ends, files.length);
    expect(ends).toContain("read");
  }, 60_000);

  test("bộ đọc .docx trong tiến trình con: trả văn bản hoặc ném lỗi thường, với 200 hạt giống", async () => {
    const whole = await wordFile();
    let read = 0;
    for (const seed of seeds(200, 1000)) {
      const file = seed % 2 === 0 ? mutated(whole, seed) : await withBrokenBody(whole, seed);
      try {
        const text = await readDocx(file);
        expect(text.text).toBe(text.paragraphs.map((paragraph) => paragraph.text).join("\n"));
        read++;
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
    expect(read).toBeGreaterThan(10);
    expect(read).toBeLessThan(190);
  }, 60_000);

  test("ghi nhận xét vào .docx hỏng: tệp mới hoặc lỗi có mã, cả khi chỉ phần không phải chữ bị hỏng", async () => {
    const whole = await wordFile();
    const ends: string[] = [];
    for (const seed of seeds(3, 500)) {
      const done = await addDocxComments(mutated(whole, seed), [{ start: 3, end: 9, text: "Xem lại" }], by);
      ends.push(done.ok ? "read" : done.error.code);
    }
    // The styles are whole, a picture that the text reader never opens is not.
    const picture = zipOf([
      ...[...(await readArchive(whole))].map(([name, content]) => ({ name, content })),
      { name: "word/media/anh.png", content: Buffer.alloc(4000, "anh"), claimedSize: 12 },
    ]);
    const done = await addDocxComments(picture, [{ start: 0, end: 4, text: "Xem lại" }], by);
    ends.push(done.ok ? "read" : done.error.code);
    expectCoded(ends, 4);
  }, 60_000);
});
