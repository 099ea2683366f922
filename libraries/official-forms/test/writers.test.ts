import { readDocumentText } from "@nhiemky/document-reader";
import { expectOk } from "@nhiemky/kernel";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type OfficialDocument, writeDocx, writePdf, writeSlides } from "../src/index.ts";
import { deck, fonts, hardLetters, minutes } from "./samples.ts";

async function linesOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const text = expectOk(
    await readDocumentText(Buffer.from(bytes), name),
    "the reader reads what the writers wrote",
  );
  return text.paragraphs.map((paragraph) => paragraph.text.normalize("NFC"));
}

const writers: readonly (readonly [string, (document: OfficialDocument) => Promise<Uint8Array>])[] = [
  ["van-ban.docx", (document) => writeDocx(document)],
  ["van-ban.pdf", (document) => writePdf(document, fonts)],
];

describe.each(writers)("Văn bản đúng thể thức ra %s", (name, write) => {
  test("đọc lại được đủ các phần, đúng thứ tự, đúng chữ", async () => {
    const text = (await linesOf(await write(minutes), name)).join(" ").replaceAll(/\s+/g, " ");
    for (const part of [
      "ĐẢNG BỘ PHƯỜNG HÒA THỬ",
      "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Số 03-BB/ĐH",
      "Hòa Thử, ngày 05 tháng 6 năm 2025",
      "BIÊN BẢN",
      hardLetters,
      "190-QĐ/TW",
      "I- SỐ LƯỢNG BẦU",
      "II- KẾT QUẢ",
      "1. Theo thứ tự trong phiếu",
      "Nguyễn Thị Ví Dụ 71",
      "2. Người trúng cử",
      "T/M BAN KIỂM PHIẾU",
      "Trần Văn Thử",
      "Nơi nhận:",
      "- Lưu hồ sơ đại hội.",
    ])
      expect(text).toContain(part);
    expect(text.indexOf("I- SỐ LƯỢNG")).toBeLessThan(text.indexOf("II- KẾT QUẢ"));
    expect(text).not.toContain("CỘNG HÒA XÃ HỘI");
  });

  test("thể thức Nhà nước mang quốc hiệu, không mang tiêu đề của Đảng", async () => {
    const text = (await linesOf(await write({ ...minutes, family: "state" }), name)).join(" ");
    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(text).toContain("Số: 03-BB/ĐH");
    expect(text).not.toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  });

  test("cùng một mô tả cho cùng một tệp", async () => {
    expect(Buffer.from(await write(minutes)).equals(Buffer.from(await write(minutes)))).toBe(true);
  });
});

describe("Khuôn của tệp .docx", () => {
  test("khổ A4, lề của Đảng, đầu bảng lặp lại, số trang từ trang hai", async () => {
    const files = unzipSync(await writeDocx(minutes));
    const xml = strFromU8(files["word/document.xml"]!);
    // 30 mm and 15 mm in twentieths of a point.
    expect(xml).toMatch(
      /w:pgMar[^>]*w:right="850"[^>]*w:left="1701"|w:pgMar[^>]*w:left="1701"[^>]*w:right="850"/,
    );
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain("<w:titlePg/>");
    expect(strFromU8(files["docProps/core.xml"]!)).toContain("2025-06-05T00:00:00Z");
    const headers = Object.keys(files).filter((file) => /^word\/header\d+\.xml$/.test(file));
    expect(headers.filter((file) => strFromU8(files[file]!).includes("PAGE"))).toHaveLength(1);
  });
});

describe("Trang chiếu", () => {
  test("bảng dài sang trang, mỗi trang ghi phần thứ mấy", async () => {
    const text = (await linesOf(await writeSlides(deck, fonts), "chieu.pdf")).join(" ");
    expect(text).toContain("Người trúng cử (1/3)");
    expect(text).toContain("Người trúng cử (3/3)");
    expect(text).toContain("Đỗ Ngọc Mẫu 17");
    expect(text).toContain("5/5");
  });
});
