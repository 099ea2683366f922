import { encodeTcvn3, encodeVni } from "@nhiemky/vietnamese-text/legacy-encodings";
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { mostFileBytes, readDocumentText } from "../src/index.ts";
import { pdfWithPages } from "./pdf-fixture.ts";
import { zipOf } from "./zip-fixture.ts";

const sentence = "Đảng ủy yêu cầu các chi bộ trực thuộc báo cáo kết quả trước ngày 25 hằng tháng.";

async function readOk(content: Buffer, name: string) {
  const result = await readDocumentText(content, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function readError(content: Buffer, name: string) {
  const result = await readDocumentText(content, name);
  return result.ok ? "read" : result.error.code;
}

function documentXml(body: string): Buffer {
  return Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  );
}

function docxOf(body: string): Buffer {
  return zipOf([{ name: "word/document.xml", content: documentXml(body) }]);
}

describe("đọc .docx", () => {
  it("giữ số tự động, cấp tiêu đề, bảng và lề trang", async () => {
    const document = new Document({
      title: "Nghị quyết mẫu",
      numbering: {
        config: [
          {
            reference: "outline",
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1-", alignment: AlignmentType.LEFT },
              { level: 1, format: LevelFormat.DECIMAL, text: "%2.", alignment: AlignmentType.LEFT },
              { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)", alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("Tài liệu hội nghị")] }) },
          children: [
            new Table({
              rows: [
                new TableRow({
                  children: ["ĐẢNG BỘ MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
              ],
            }),
            new Paragraph({ text: "NGHỊ QUYẾT", heading: HeadingLevel.HEADING_1 }),
            ...(
              [
                [0, "Quan điểm"],
                [0, "Mục tiêu"],
                [1, "Mục tiêu chung"],
                [1, "Mục tiêu cụ thể"],
                [2, "Đến năm 2027"],
                [0, "Nhiệm vụ"],
                [1, "Về tổ chức"],
              ] as const
            ).map(([level, text]) => new Paragraph({ text, numbering: { reference: "outline", level } })),
          ],
        },
      ],
    });
    const text = await readOk(await Packer.toBuffer(document), "nghi-quyet.docx");
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      "ĐẢNG BỘ MẪU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "NGHỊ QUYẾT",
      "I- Quan điểm",
      "II- Mục tiêu",
      "1. Mục tiêu chung",
      "2. Mục tiêu cụ thể",
      "a) Đến năm 2027",
      "III- Nhiệm vụ",
      "1. Về tổ chức",
      "Tài liệu hội nghị",
    ]);
    expect(text.paragraphs[0]).toMatchObject({ inTable: true });
    expect(text.paragraphs[2]).toMatchObject({ style: "heading-1" });
    expect(text.paragraphs.at(-1)).toMatchObject({ margin: "header" });
    expect(text.metadata["title"]).toBe("Nghị quyết mẫu");
  });

  it("đổi chữ TCVN3 và VNI sang Unicode theo tên phông, kể cả khi một chữ bị tách hai đoạn chạy", async () => {
    const vni = encodeVni("phấn đấu");
    const children = [
      new TextRun({ text: encodeTcvn3("Ban Thường vụ "), font: ".VnTime" }),
      new TextRun({ text: encodeTcvn3("đảng ủy "), font: ".VnTimeH" }),
      new TextRun({ text: vni.slice(0, 3), font: "VNI-Times" }),
      new TextRun({ text: vni.slice(3), font: "VNI-Times" }),
    ];
    const packed = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph({ children })] }] }),
    );
    const text = await readOk(packed, "cu.docx");
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual(["Ban Thường vụ ĐẢNG ỦY phấn đấu"]);
    expect(text.warnings).toEqual(["legacy-tcvn3", "legacy-vni"]);
  });

  it("bỏ chữ đã xóa, mã trường và bản sao dự phòng của khung chữ", async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const text = await readOk(
      docxOf(
        `<w:p>${run("Giữ lại ")}<w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run("Khung chữ")}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run("Khung chữ")}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
      ),
      "sua.docx",
    );
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual(["Khung chữ", "Giữ lại"]);
    expect(text.warnings).toEqual(["tracked-changes"]);
  });

  it("từ chối bom nén, tệp nén nói dối, tệp hỏng và bom thực thể XML", async () => {
    const spaces = Buffer.alloc(130 * 1024 * 1024, " ");
    const bomb = zipOf([{ name: "word/document.xml", content: spaces }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await readError(bomb, "bom.docx")).toBe("DOCUMENT_READER_TOO_LARGE_INSIDE");
    const liar = zipOf([{ name: "word/document.xml", content: spaces, claimedSize: 1000 }]);
    expect(await readError(liar, "noi-doi.docx")).toBe("DOCUMENT_READER_BROKEN");
    const whole = docxOf("<w:p><w:r><w:t>Văn bản</w:t></w:r></w:p>");
    expect(await readError(whole.subarray(0, whole.length - 30), "cut.docx")).toBe("DOCUMENT_READER_BROKEN");
    expect(await readError(docxOf("<w:p><w:r>"), "lech-the.docx")).toBe("DOCUMENT_READER_BROKEN");
    const entities = Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    );
    expect(await readError(zipOf([{ name: "word/document.xml", content: entities }]), "thuc-the.docx")).toBe(
      "DOCUMENT_READER_BROKEN",
    );
    expect(
      await readError(zipOf([{ name: "xl/workbook.xml", content: Buffer.from("<a/>") }]), "bang.docx"),
    ).toBe("DOCUMENT_READER_UNSUPPORTED");
  });
});

describe("đọc .pdf", () => {
  it("nối các dòng của một đoạn, tách mục, nhớ trang", async () => {
    const text = await readOk(
      pdfWithPages([
        [
          "NGHỊ QUYẾT",
          "1. Toàn đảng bộ hoàn thành việc rà soát quy chế làm việc của các",
          "chi bộ trong quý I.",
          "2. Giao Văn phòng theo dõi.",
        ],
        ["II- TỔ CHỨC THỰC HIỆN"],
      ]),
      "nghi-quyet.pdf",
    );
    expect(text.paragraphs).toEqual([
      { text: "NGHỊ QUYẾT", page: 1 },
      {
        text: "1. Toàn đảng bộ hoàn thành việc rà soát quy chế làm việc của các chi bộ trong quý I.",
        page: 1,
      },
      { text: "2. Giao Văn phòng theo dõi.", page: 1 },
      { text: "II- TỔ CHỨC THỰC HIỆN", page: 2 },
    ]);
    expect(text.pageCount).toBe(2);
  });

  it("báo trang chỉ có hình, tệp hỏng", async () => {
    expect((await readOk(pdfWithPages([[]]), "quet.pdf")).warnings).toEqual(["no-text"]);
    expect((await readOk(pdfWithPages([["Trang một có chữ."], []]), "lai.pdf")).warnings).toEqual([
      "image-pages",
    ]);
    expect(await readError(Buffer.from("%PDF-1.7 rồi hết"), "hong.pdf")).toBe("DOCUMENT_READER_BROKEN");
  });
});

describe("đọc .txt", () => {
  it.each([
    ["UTF-8", Buffer.from(sentence)],
    ["UTF-8 có dấu BOM", Buffer.from(`\uFEFF${sentence}`)],
    ["UTF-8 dạng NFD", Buffer.from(sentence.normalize("NFD"))],
    ["UTF-16 LE", Buffer.from(`\uFEFF${sentence}`, "utf16le")],
    ["UTF-16 BE", Buffer.from(`\uFEFF${sentence}`, "utf16le").swap16()],
    ["TCVN3", Buffer.from(encodeTcvn3(sentence), "latin1")],
    ["VNI", Buffer.from(encodeVni(sentence), "latin1")],
  ])("%s", async (_, content) => {
    const text = await readOk(content, "van-ban.txt");
    expect(text.paragraphs.map((paragraph) => paragraph.text.replace(/^đ/u, "Đ"))).toEqual([sentence]);
  });
});

describe("giới hạn", () => {
  it("từ chối tệp quá lớn trước khi đọc, loại tệp lạ, tệp .docx có mật khẩu", async () => {
    expect(await readError(Buffer.alloc(mostFileBytes + 1), "to.txt")).toBe("DOCUMENT_READER_TOO_LARGE");
    expect(await readError(Buffer.from("MZ..."), "chay.exe")).toBe("DOCUMENT_READER_UNSUPPORTED");
    const ole = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await readError(ole, "khoa.docx")).toBe("DOCUMENT_READER_ENCRYPTED");
  });

  it("hết giờ thì dừng tiến trình con và trả lỗi", async () => {
    const limits = { seconds: 0.01, heapMegabytes: 256, residentMegabytes: 1024 };
    const result = await readDocumentText(Buffer.from(sentence), "a.txt", limits);
    expect(result.ok ? "read" : result.error.code).toBe("DOCUMENT_READER_TOO_SLOW");
  });
});
