import { civilDateAt, formatCivilDate } from "@nhiemky/kernel";
import type { DocumentBlock, TableColumn } from "@nhiemky/official-forms";
import type { Minutes } from "../minutes-format.ts";
import { meetingWords, sentence } from "./minutes-words.ts";
import { parameterInWords } from "./parameter-words.ts";
import { printPercent } from "./percentages.ts";

const number: TableColumn = { title: "TT", share: 1.2, align: "centre" };
const name: TableColumn = { title: "Họ và tên", share: 5, align: "left" };
const share: TableColumn = { title: "Tỷ lệ (%)", share: 2, align: "right" };
const remark: TableColumn = { title: "Ghi chú", share: 4, align: "left" };
const votesColumn = (title: string): TableColumn => ({ title, share: 1.8, align: "right" });

export function resultSection(minutes: Minutes): readonly DocumentBlock[] {
  return [
    { kind: "section", level: 1, title: "KẾT QUẢ KIỂM PHIẾU" },
    { kind: "section", level: 2, title: "Số phiếu của từng người, theo thứ tự trong phiếu" },
    ballotOrderTable(minutes),
    { kind: "section", level: 2, title: "Người trúng cử, theo số phiếu từ cao đến thấp" },
    electedBlock(minutes),
    { kind: "section", level: 2, title: "Kết luận" },
    ...verdictBlocks(minutes),
  ];
}

/** Two ways of marking have different columns: a struck name is simply no vote, a box can be left or doubled. */
function ballotOrderTable({ grammar, votes }: Minutes): DocumentBlock {
  const isStrike = grammar === "strike-out";
  const counts = isStrike
    ? [votesColumn("Số phiếu")]
    : [votesColumn("Đồng ý"), votesColumn("Không đồng ý"), votesColumn("Cả hai hoặc không ô nào")];
  return {
    kind: "table",
    columns: [number, name, ...counts, share, remark],
    rows: votes.map((one) => [
      String(one.number),
      one.name,
      String(one.votes),
      ...(isStrike ? [] : [String(one.against), String(one.unclear)]),
      printPercent(one.percent),
      one.note ?? "",
    ]),
  };
}

function electedBlock({ elected }: Minutes): DocumentBlock {
  if (elected.length === 0) return { kind: "paragraph", text: "Không có người trúng cử trong lượt bầu này." };
  return {
    kind: "table",
    columns: [number, name, votesColumn("Số phiếu"), share],
    rows: elected.map((one, index) => [
      String(index + 1),
      one.name,
      String(one.votes),
      printPercent(one.percent),
    ]),
  };
}

function verdictBlocks({ verdictArithmetic, tied, seatsLeft, nextStep }: Minutes): readonly DocumentBlock[] {
  return [
    { kind: "paragraph", text: sentence(verdictArithmetic) },
    ...(tied === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: `Cùng được ${tied.votes} phiếu cho ${tied.seats} chỗ còn lại: ${tied.names.join(", ")}.`,
          },
        ]),
    {
      kind: "paragraph",
      text: `Số chỗ còn thiếu: ${seatsLeft}.${nextStep === null ? "" : ` ${sentence(nextStep)}`}`,
    },
  ];
}

/** Việc kết luận, các giá trị đặt lại: what people decided over the machine and over the pack. */
export function rulingsSection({
  rulings,
  changedRules,
  unverifiedRules,
}: Minutes): readonly DocumentBlock[] {
  if (rulings.ruled + changedRules.length + unverifiedRules.length === 0) return [];
  return [
    { kind: "section", level: 1, title: "KẾT LUẬN CỦA BAN KIỂM PHIẾU" },
    ...(rulings.ruled === 0
      ? []
      : dashesUnder(null, [
          `Số lá phiếu ban kiểm phiếu xem và kết luận, mỗi lá ít nhất hai người: ${rulings.ruled}.`,
          `Trong đó kết luận khác với máy đọc: ${rulings.overruledMachine}.`,
          `Hai người kết luận khác nhau, người thứ ba quyết định: ${rulings.decidedByThird}.`,
        ])),
    ...(changedRules.length === 0
      ? []
      : dashesUnder(
          "Các giá trị quy định được đặt lại:",
          changedRules.map((rule) =>
            sentence(
              `${parameterInWords(rule.parameter)}: dùng ${rule.value}, bộ quy định ghi ${rule.packValue}, lý do: ${rule.reason}`,
            ),
          ),
        )),
    ...(unverifiedRules.length === 0
      ? []
      : dashesUnder(
          "Các giá trị chưa có văn bản đối chiếu:",
          unverifiedRules.map((rule) => sentence(`${parameterInWords(rule.parameter)}: ${rule.citation}`)),
        )),
  ];
}

function dashesUnder(title: string | null, entries: readonly string[]): readonly DocumentBlock[] {
  return [
    ...(title === null ? [] : [{ kind: "paragraph" as const, text: title }]),
    { kind: "dashes", entries },
  ];
}

/** Niêm phong, công bố, số bản. How many copies are made is unverified, so the number is written by hand. */
export function closingSection(minutes: Minutes): readonly DocumentBlock[] {
  const { seal, announcedAt, resultHash } = minutes;
  return [
    { kind: "section", level: 1, title: "NIÊM PHONG VÀ CÔNG BỐ" },
    {
      kind: "paragraph",
      text:
        seal === null
          ? "Phiếu được niêm phong trong ……… phong bì, gồm ……… lá phiếu, giao đoàn chủ tịch hồi …… giờ …… phút."
          : `Phiếu được niêm phong trong ${seal.envelopes} phong bì, gồm ${seal.ballots} lá phiếu đã bỏ và ${seal.unused} phiếu không dùng. Người niêm phong: ${seal.sealedBy}. Giao ${seal.handedTo} hồi ${timeInWords(seal.sealedAt)}.`,
    },
    ...(seal === null || seal.each.length < 2
      ? []
      : [
          {
            kind: "table" as const,
            columns: [
              { title: "Phong bì", share: 6, align: "left" as const },
              { title: "Phiếu đã bỏ", share: 3, align: "right" as const },
              { title: "Phiếu không dùng", share: 3, align: "right" as const },
            ],
            rows: seal.each.map((one) => [one.label, String(one.ballots), String(one.unused)]),
          },
        ]),
    {
      kind: "paragraph",
      text: `Biên bản này được lập thành …… bản, đọc trước ${meetingWords[minutes.meeting]} hồi ${announcedAt === null ? "…… giờ …… phút, ngày ……/……/………" : timeInWords(announcedAt)}.`,
    },
    { kind: "paragraph", text: `Mã băm SHA-256 của cuộc bầu và kết quả: ${resultHash}.` },
  ];
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/** "16 giờ 40 phút, ngày 20/06/2025". */
function timeInWords(instant: string): string {
  const at = new Date(instant);
  const [hour, minute] = clock.format(at).split(":") as [string, string];
  return `${hour} giờ ${minute} phút, ngày ${formatCivilDate(civilDateAt(at))}`;
}
