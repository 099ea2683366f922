import { readFileSync } from "node:fs";
import { readDocumentText } from "@nhiemky/document-reader";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { type FormFonts, formFontFiles, writeDocx, writePdf, writeSlides } from "@nhiemky/official-forms";
import { describe, expect, test } from "vitest";
import type { Minutes } from "../src/minutes-format.ts";
import { minutesSchema } from "../src/minutes-format.ts";
import { slidesBeforeAnnouncement, slidesOfResult } from "../src/rules/announcement-slides.ts";
import { composeMinutes } from "../src/rules/minutes-document.ts";
import { minutesWorld, wholeCount } from "./minutes-world.ts";

const fonts: FormFonts = {
  regular: readFileSync(formFontFiles.regular),
  bold: readFileSync(formFontFiles.bold),
  italic: readFileSync(formFontFiles.italic),
  boldItalic: readFileSync(formFontFiles.boldItalic),
};

const signedOn = civilDate("2025-06-20");

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = expectOk(await readDocumentText(Buffer.from(bytes), name), "what was written is read");
  const text = read.paragraphs.map((paragraph) => paragraph.text).join(" ");
  return text.normalize("NFC").replaceAll(/\s+/g, " ");
}

async function bothTexts(minutes: Minutes): Promise<readonly string[]> {
  const document = composeMinutes(minutes, signedOn);
  return [
    await textOf(await writeDocx(document), "bien-ban.docx"),
    await textOf(await writePdf(document, fonts), "bien-ban.pdf"),
  ];
}

describe("Biên bản kiểm phiếu", () => {
  test("dữ liệu đúng khuôn nhiemky-count-minutes/1", () => {
    const minutes = wholeCount();
    expect(minutesSchema.parse(minutes)).toEqual(minutes);
  });

  test("đủ các trường của mẫu, trong .docx và .pdf", async () => {
    for (const text of await bothTexts(wholeCount()))
      for (const part of [
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "kiểm phiếu bầu Ban Chấp hành Đảng bộ phường Ví Dụ khóa I",
        "nhiệm kỳ 2025 - 2030",
        "190-QĐ/TW",
        "trưởng ban là đồng chí Trần Văn Thử",
        "Số lượng đại hội biểu quyết bầu: 55 người",
        "71 − 55 = 16",
        "Đại biểu chính thức được triệu tập: 350.",
        "Có mặt khi bỏ phiếu: 348.",
        "Vắng mặt khi bỏ phiếu: 2.",
        "Hoàng Văn Vắng 2",
        "Biên bản thẩm tra tư cách số 02",
        "350 − 2 = 348 người; phần nguyên của (348 ÷ 2) + 1 = 175",
        "Số phiếu in: 350.",
        "Số phiếu phát ra: 348.",
        "Số phiếu thu vào: 348.",
        "Số phiếu hợp lệ: 344 (98,85% số phiếu thu vào).",
        "Số phiếu không hợp lệ: 4 (1,15% số phiếu thu vào).",
        "Bầu quá số lượng",
        "Gạch hết tên trong danh sách nhiều người",
        "Bí thư chi bộ 1",
        "mỗi lá ít nhất hai người: 9.",
        "trong 2 phong bì, gồm 348 lá phiếu đã bỏ và 2 phiếu không dùng",
        "hồi 16 giờ 40 phút, ngày 20/06/2025",
        "0f0f0f",
        "T/M BAN KIỂM PHIẾU",
        "Lê Thị Ví",
      ])
        expect(text).toContain(part);
  });

  test("hai thứ tự: trong phiếu theo số thứ tự, trúng cử theo số phiếu từ cao xuống", () => {
    const { blocks } = composeMinutes(wholeCount(), signedOn);
    const [ballotOrder, elected] = blocks
      .filter((block) => block.kind === "table")
      .filter(({ columns }) => columns.some(({ title }) => title === "Tỷ lệ (%)"));
    expect(ballotOrder!.rows).toHaveLength(71);
    expect(ballotOrder!.rows[0]!.slice(0, 4)).toEqual(["1", "Đỗ Thị Mẫu 1", "240", "68,97"]);
    expect(ballotOrder!.rows[70]!.slice(0, 4)).toEqual(["71", "Đỗ Thị Mẫu 71", "104", "29,89"]);
    const votes = elected!.rows.map((row) => Number(row[2]));
    expect(votes).toEqual([...votes].sort((left, right) => right - left));
    expect(elected!.rows[0]!.slice(1)).toEqual(["Đỗ Thị Mẫu 17", "344", "98,85"]);
    expect(elected!.rows).toHaveLength(55);
  });

  test("phiếu đồng ý, không đồng ý có đủ các cột và ghi số chỗ còn thiếu", () => {
    const minutes = minutesWorld({
      grammar: "agree-disagree",
      names: 3,
      seats: 3,
      ballots: [
        { count: 8, marks: "ffa" },
        { count: 2, marks: "fnb" },
      ],
    });
    const { blocks } = composeMinutes(minutes, signedOn);
    const result = blocks.find((block) => block.kind === "table" && block.columns.length === 7);
    expect(result).toMatchObject({
      rows: [
        ["1", "Đỗ Thị Mẫu 1", "10", "0", "0", "100,00", "Bí thư chi bộ 1"],
        ["2", "Đỗ Thị Mẫu 2", "8", "0", "2", "80,00", ""],
        ["3", "Đỗ Thị Mẫu 3", "0", "8", "2", "0,00", ""],
      ],
    });
    expect(JSON.stringify(blocks)).toContain("Số chỗ còn thiếu: 1.");
  });

  test("quyết định cho đi tiếp của đoàn chủ tịch và giá trị đặt lại được in ra", () => {
    const minutes = minutesWorld({
      names: 4,
      seats: 3,
      ballots: [{ count: 10, marks: "fffa" }],
      more: {
        printed: 13,
        lockOverrides: [{ lock: "R1", decision: "Thiếu một phiếu in hỏng, đã lập biên bản" }],
        presentAtVote: 10,
      },
      overrides: [
        {
          parameter: "elections.majority",
          scope: { rulePack: "PTY-190" },
          value: "more-than-half",
          from: "2025-01-01" as never,
          reason: "đối chiếu bản chính thức",
        },
      ],
    });
    const text = JSON.stringify(composeMinutes(minutes, signedOn).blocks);
    expect(text).toContain("Đoàn chủ tịch quyết định: Thiếu một phiếu in hỏng, đã lập biên bản.");
    expect(text).toContain("Mức trúng cử: dùng");
    expect(text).toContain("lý do: đối chiếu bản chính thức");
    // People sign these minutes: no name of a parameter stands in them.
    expect(text).not.toContain("lections.");
  });
});

describe("Trang chiếu công bố", () => {
  test("trước khi công bố không có số phiếu của bất cứ ai", async () => {
    const { title, meetingName, heldOn, seats, list } = wholeCount();
    const deck = slidesBeforeAnnouncement({
      title,
      meetingName,
      heldOn,
      seats,
      names: list.map(({ name }) => name),
      base: { value: 348, need: 175 },
      issued: 348,
      collected: 348,
    });
    const text = await textOf(await writeSlides(deck, fonts), "chieu.pdf");
    expect(text).toContain("Đỗ Thị Mẫu 71");
    expect(text).toContain("Số phiếu cần đạt 175");
    expect(text).not.toContain("%");
    expect(deck.slides.filter(({ kind }) => kind === "table")).toMatchObject([
      { columns: [{ title: "TT" }, { title: "Họ và tên" }] },
    ]);
  });

  test("sau khi công bố: phiếu và lý do, từng người theo thứ tự trong phiếu, rồi người trúng cử", async () => {
    const text = await textOf(await writeSlides(slidesOfResult(wholeCount()), fonts), "chieu.pdf");
    expect(text).toContain("Bầu quá số lượng");
    expect(text.indexOf("Kết quả theo thứ tự trong phiếu (1/9)")).toBeLessThan(
      text.indexOf("Trúng cử: 55 người (1/7)"),
    );
    expect(text).toContain("98,85%");
  });
});
