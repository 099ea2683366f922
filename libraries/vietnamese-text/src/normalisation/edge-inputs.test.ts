import { expect, test } from "vitest";
import { checkFigures } from "../figures/check-figures.ts";
import { decodeLegacyText, encodeTcvn3, encodeVni } from "../legacy-encodings/index.ts";
import { findReferences } from "../references/find-references.ts";

const text = [
  "Thực hiện Nghị quyết số 12-NQ/ĐU ngày 15/3/2024 của Ban Thường vụ Đảng ủy, đã kiểm tra 37/41 chi bộ, đạt 90,2%.",
  "Tiếp nhận 30 đơn, gồm 12 đơn khiếu nại và 17 đơn tố cáo; chi 1.234,5 triệu đồng.",
].join("\n");

/** What was found, without the offsets that differ with the form of the text. */
function found(given: string) {
  const own = (each: { start: number; end: number; text: string }) => {
    expect(given.slice(each.start, each.end)).toBe(each.text);
  };
  const references = findReferences(given);
  const claims = checkFigures(given);
  for (const each of [...references, ...claims]) own(each);
  return {
    references: references.map(({ type, number, symbol, issuer, date }) => ({
      type,
      number,
      symbol,
      issuer,
      date,
    })),
    claims: claims.map(({ kind, inputs, stated, verdict }) => ({ kind, inputs, stated, verdict })),
  };
}

const expected = {
  references: [
    {
      type: "NQ",
      number: "12",
      symbol: "12-NQ/ĐU",
      issuer: "Ban Thường vụ Đảng ủy",
      date: "2024-03-15",
    },
  ],
  claims: [
    { kind: "ratio-percent", inputs: { part: 37, total: 41 }, stated: 90.2, verdict: "ok" },
    { kind: "sum", inputs: { parts: [12, 17] }, stated: 30, verdict: "wrong" },
  ],
};

const softHyphen = "\u00AD";
const forms: ReadonlyArray<readonly [string, string]> = [
  ["dựng sẵn (NFC)", text],
  ["tổ hợp (NFD)", text.normalize("NFD")],
  ["xuống dòng kiểu Windows", text.replaceAll("\n", "\r\n")],
  ["khoảng trắng không ngắt", text.replaceAll(" ", "\u00A0")],
  [
    "dấu nối mềm giữa từ",
    text.replaceAll("quyết", `quy${softHyphen}ết`).replaceAll("khiếu", `khi${softHyphen}ếu`),
  ],
  ["ký tự không độ rộng", text.replaceAll(" ", " \u200B")],
  ["gạch ngang dài", text.replaceAll("-NQ", "–NQ")],
  ["hai khoảng trắng", text.replaceAll(" số ", "  số  ").replaceAll(" gồm ", "  gồm  ")],
  ["chữ Ð (eth) thay chữ Đ", text.replaceAll("Đ", "\u00D0")],
  ["dấu đặt kiểu mới", text.replaceAll("ủy", "uỷ")],
  ["bảng mã TCVN3 đã chuyển", decodeLegacyText(encodeTcvn3(text), "tcvn3")],
  ["bảng mã VNI đã chuyển", decodeLegacyText(encodeVni(text), "vni")],
];

test.each(forms)("cùng nội dung dạng %s: cùng viện dẫn, cùng phép tính, vị trí đúng", (_name, given) => {
  expect(found(given)).toEqual(expected);
});

test("dấu tab giữa các cột không nối hai số làm một", () => {
  const table = "Khiếu nại\t12\t15\nTố cáo\t17\t20";
  expect(checkFigures(table)).toEqual([]);
  expect(findReferences("Nghị quyết\tsố 12-NQ/ĐU\tngày 15/3/2024")[0]).toMatchObject({ symbol: "12-NQ/ĐU" });
});

test("câu chép cả một bảng số thì để yên", () => {
  expect(checkFigures(`Số liệu: ${"12/15 xã đạt 70%, ".repeat(200)}`)).toEqual([]);
});
