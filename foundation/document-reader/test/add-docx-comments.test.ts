import { Document, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import { readArchive } from "../src/docx/read-parts.ts";
import { addDocxComments, readDocumentText } from "../src/index.ts";

const by = { author: "Kiểm số", at: new Date("2026-01-05T02:00:00Z") };

async function textOf(content: Buffer): Promise<string> {
  const read = await readDocumentText(content, "thu.docx");
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text;
}

async function commented(
  content: Buffer,
  quotes: readonly string[],
): Promise<{ content: Buffer; xml: string; comments: string }> {
  const text = await textOf(content);
  const comments = quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, text: `Nhận xét về “${quote}” & hơn nữa` };
  });
  const done = await addDocxComments(content, comments, by);
  if (!done.ok) throw new Error(done.error.code);
  const parts = await readArchive(done.value);
  const part = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  return { content: done.value, xml: part("word/document.xml"), comments: part("word/comments.xml") };
}

/** The text that stands between the marks of a comment. */
function markedText(xml: string, id: number): string {
  const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  return [...xml.slice(from, to).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("");
}

describe("ghi nhận xét vào .docx", () => {
  const paragraphs = [
    new Paragraph({
      children: [
        new TextRun("Củng cố "),
        new TextRun({ text: "12/15 chi bộ", bold: true }),
        new TextRun(" đạt 81% kế hoạch."),
      ],
    }),
    new Paragraph({
      numbering: { reference: "muc", level: 0 },
      children: [new TextRun("Thu & chi: 7 + 8 = 16 khoản mục.")],
    }),
  ];
  const document = new Document({
    numbering: { config: [{ reference: "muc", levels: [{ level: 0, format: "decimal", text: "%1." }] }] },
    sections: [{ children: paragraphs }],
  });

  test("nhận xét đứng đúng chỗ, kể cả trong đoạn có số tự động và ký tự đặc biệt", async () => {
    const original = await Packer.toBuffer(document);
    const { xml, comments, content } = await commented(original, ["12/15 chi bộ đạt 81%", "7 + 8 = 16"]);
    expect(markedText(xml, 0)).toBe("12/15 chi bộ đạt 81%");
    expect(markedText(xml, 1)).toBe("7 + 8 = 16");
    expect(comments).toContain("Nhận xét về “7 + 8 = 16” &#38; hơn nữa");
    expect(await textOf(content)).toBe(await textOf(original));
  });

  test("nhận xét đã có được giữ, nhận xét mới nối sau", async () => {
    const once = await commented(await Packer.toBuffer(document), ["12/15"]);
    const twice = await commented(once.content, ["16 khoản"]);
    expect(twice.comments.match(/<w:comment /g)).toHaveLength(2);
    expect(markedText(twice.xml, 0)).toBe("12/15");
    expect(markedText(twice.xml, 1)).toBe("16 khoản");
  });

  test("tệp hỏng không làm sập máy chủ", async () => {
    const done = await addDocxComments(Buffer.from("PK không phải tệp nén"), [], by);
    expect(done.ok ? "" : done.error.code).toMatch(/^DOCUMENT_READER_/);
  });
});
