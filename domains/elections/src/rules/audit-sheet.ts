import { type CivilDate, formatCivilDate } from "@nhiemky/kernel";
import type { DocumentBlock, OfficialDocument } from "@nhiemky/official-forms";
import type { z } from "zod";
import type { Minutes } from "../minutes-format.ts";
import type { handAuditSchema } from "../result-schemas.ts";

type HandAudit = z.output<typeof handAuditSchema>;

/**
 * Phiếu kiểm tay as a document of the official form: which ballots were drawn, why so many, and empty lines for two
 * tellers. It shows no vote and no reading, so that they read the paper and nothing else.
 */
export function composeAuditSheet(audit: HandAudit, minutes: Minutes, day: CivilDate): OfficialDocument {
  return {
    family: minutes.family === "party" ? "party" : "state",
    issuer: { superior: minutes.unit, name: minutes.meetingName },
    referenceNumber: null,
    place: "…………",
    date: day,
    documentType: "Phiếu kiểm tay",
    subject: `mẫu ${audit.sampleSize} lá của cuộc ${minutes.title.slice(0, 1).toLocaleLowerCase("vi")}${minutes.title.slice(1)}`,
    legalBasis: [],
    blocks: [
      { kind: "section", level: 1, title: "Mẫu và cách rút" },
      {
        kind: "dashes",
        entries: [
          `Số phiếu đã kiểm: ${audit.population}; mẫu: ${audit.sampleSize} lá; rủi ro: ${String(audit.riskPercent).replace(".", ",")}%`,
          `Hạt giống rút tại hội trường: ${audit.seed}`,
          `Cần ít nhất ${audit.wrongBallots} lá đọc sai mới đổi được kết quả: ${audit.arithmetic.vi}`,
          audit.method.vi,
          `Kết quả máy đã xác nhận ngày ${formatCivilDate(minutes.heldOn)}, dấu băm: ${minutes.resultHash}`,
        ],
      },
      { kind: "section", level: 1, title: "Danh sách bầu cử" },
      listBlock(minutes),
      { kind: "section", level: 1, title: "Kết quả đọc" },
      {
        kind: "paragraph",
        text: "Hai người đọc từng lá phiếu, không xem kết quả máy đã đọc; ghi số thứ tự, không ghi tên. Không có số nào thì ghi 0. Khác một lá thì kiểm tay toàn bộ.",
      },
      sampleBlock(audit, minutes),
    ],
    signatures: [
      [
        { authority: null, post: "Người đọc", note: "(Ký, ghi rõ họ tên)", name: null },
        { authority: null, post: "Người ghi", note: "(Ký, ghi rõ họ tên)", name: null },
        { authority: "T/M Ban Kiểm phiếu", post: "Trưởng ban", note: "(Ký)", name: headOf(minutes) },
      ],
    ],
    recipients: ["Lưu hồ sơ kiểm phiếu"],
  };
}

/** Names beside their numbers, two a row: a list of 120 stays on two pages. */
function listBlock({ list }: Minutes): DocumentBlock {
  const half = Math.ceil(list.length / 2);
  const cells = (index: number) => {
    const one = list[index];
    return one === undefined ? ["", ""] : [String(one.number), one.name];
  };
  return {
    kind: "table",
    columns: [
      { title: "Số", share: 1, align: "centre" },
      { title: "Họ và tên", share: 6, align: "left" },
      { title: "Số", share: 1, align: "centre" },
      { title: "Họ và tên", share: 6, align: "left" },
    ],
    rows: Array.from({ length: half }, (_, index) => [...cells(index), ...cells(half + index)]),
  };
}

/** One line a drawn ballot; a scanned one is found by the name of its image, for its pile keeps no order. */
function sampleBlock({ sheets }: HandAudit, { grammar }: Minutes): DocumentBlock {
  const marks =
    grammar === "strike-out"
      ? [{ title: "Số thứ tự các tên bị gạch", share: 9, align: "left" as const }]
      : [
          { title: "Số thứ tự đồng ý", share: 5, align: "left" as const },
          { title: "Số thứ tự không đồng ý", share: 5, align: "left" as const },
        ];
  return {
    kind: "table",
    columns: [
      { title: "Lần rút", share: 1.4, align: "centre" },
      { title: "Lô", share: 2, align: "left" },
      { title: "Vị trí hoặc mã ảnh", share: 2.6, align: "left" },
      ...marks,
    ],
    rows: sheets.map(({ draw, batchLabel, position, ballotId }) => [
      String(draw),
      batchLabel,
      position === null ? ballotId.slice(0, 8) : `thứ ${position}`,
      ...marks.map(() => " "),
    ]),
  };
}

function headOf({ signatures }: Minutes): string | null {
  return signatures.committee.find(({ role }) => role === "head")?.name ?? null;
}
