import type { DocumentBlock, TableColumn } from "@nhiemky/official-forms";
import { describeNextStep } from "./describe-tally.ts";
import type { MinutesOfCount } from "./minutes-of-count.ts";
import { cite, meetingWords, sentence } from "./minutes-words.ts";
import { printPercent } from "./percentages.ts";

const number: TableColumn = { title: "TT", share: 1.2, align: "centre" };
const name: TableColumn = { title: "Họ và tên", share: 5, align: "left" };
const share: TableColumn = { title: "Tỷ lệ (%)", share: 2, align: "right" };
const remark: TableColumn = { title: "Ghi chú", share: 4, align: "left" };
const votesColumn = (title: string): TableColumn => ({ title, share: 1.8, align: "right" });

export function resultSection(minutes: MinutesOfCount): readonly DocumentBlock[] {
  return [
    { kind: "section", level: 1, title: "KẾT QUẢ KIỂM PHIẾU" },
    { kind: "section", level: 2, title: "Số phiếu của từng người, theo thứ tự trong phiếu" },
    ballotOrderTable(minutes),
    { kind: "section", level: 2, title: "Người trúng cử, theo số phiếu từ cao đến thấp" },
    ...electedBlocks(minutes),
    { kind: "section", level: 2, title: "Kết luận" },
    ...verdictBlocks(minutes),
  ];
}

/** Two ways of marking have different columns: a struck name is simply no vote, a box can be left or doubled. */
function ballotOrderTable({ election, report, remarks }: MinutesOfCount): DocumentBlock {
  const isStrike = election.grammar === "strike-out";
  const counts = isStrike
    ? [votesColumn("Số phiếu")]
    : [votesColumn("Đồng ý"), votesColumn("Không đồng ý"), votesColumn("Cả hai hoặc không ô nào")];
  return {
    kind: "table",
    columns: [number, name, ...counts, share, remark],
    rows: report.votes.map((one, index) => [
      String(index + 1),
      one.name,
      ...(isStrike
        ? [String(one.votes)]
        : [String(one.votes), String(one.against), String(one.both + one.neither)]),
      printPercent(one.percent),
      remarks.get(one.candidate) ?? "",
    ]),
  };
}

function electedBlocks({ report }: MinutesOfCount): readonly DocumentBlock[] {
  const { elected } = report.verdict;
  if (elected.length === 0)
    return [{ kind: "paragraph", text: "Không có người trúng cử trong lượt bầu này." }];
  return [
    {
      kind: "table",
      columns: [number, name, votesColumn("Số phiếu"), share],
      rows: elected.map((one, index) => [
        String(index + 1),
        nameOf(report.votes, one.candidate),
        String(one.votes),
        printPercent(one.percent),
      ]),
    },
  ];
}

function nameOf(votes: MinutesOfCount["report"]["votes"], candidate: string): string {
  return votes.find((one) => one.candidate === candidate)?.name ?? candidate;
}

function verdictBlocks({ report }: MinutesOfCount): readonly DocumentBlock[] {
  const { verdict, votes } = report;
  const tied = verdict.tied;
  const nextRule = verdict.next.rule;
  return [
    { kind: "paragraph", text: sentence(verdict.arithmetic.vi) },
    ...(tied === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: `Cùng được ${tied.votes} phiếu cho ${tied.seats} chỗ còn lại: ${tied.candidates.map((one) => nameOf(votes, one)).join(", ")}.`,
          },
        ]),
    {
      kind: "paragraph",
      text: `Số chỗ còn thiếu: ${verdict.seatsLeft}. ${describeNextStep(verdict.next.step)}${nextRule === null ? "" : ` ${sentence(cite(nextRule))}`}`,
    },
  ];
}

/** Việc kết luận, các giá trị đặt lại: what people decided over the machine and over the pack. */
export function rulingsSection({ report, rulings }: MinutesOfCount): readonly DocumentBlock[] {
  const set = report.verdict.citations.filter(({ overridden }) => overridden !== null);
  if (rulings === null && set.length === 0) return [];
  return [
    { kind: "section", level: 1, title: "KẾT LUẬN CỦA BAN KIỂM PHIẾU" },
    ...(rulings === null
      ? []
      : [
          {
            kind: "dashes" as const,
            entries: [
              `Số lá phiếu ban kiểm phiếu xem và kết luận, mỗi lá ít nhất hai người: ${rulings.ruled}.`,
              `Trong đó kết luận khác với máy đọc: ${rulings.overruledMachine}.`,
              `Hai người kết luận khác nhau, người thứ ba quyết định: ${rulings.decidedByThird}.`,
            ],
          },
        ]),
    ...(set.length === 0
      ? []
      : [
          { kind: "paragraph" as const, text: "Các giá trị quy định được đặt lại:" },
          {
            kind: "dashes" as const,
            entries: set.map((rule) => sentence(`${rule.parameter}: ${cite(rule)}`)),
          },
        ]),
  ];
}

/** Niêm phong, công bố, số bản. How many copies are made is unverified, so the number is written by hand. */
export function closingSection(minutes: MinutesOfCount): readonly DocumentBlock[] {
  const { seal, announcedAt, recordHash, election } = minutes;
  const meeting = meetingWords[election.meeting];
  const sealed = seal?.envelopes.reduce((sum, { ballots }) => sum + ballots, 0) ?? 0;
  return [
    { kind: "section", level: 1, title: "NIÊM PHONG VÀ CÔNG BỐ" },
    ...(seal === null
      ? [
          {
            kind: "paragraph" as const,
            text: "Phiếu được niêm phong trong phong bì số: ……………… gồm ……… lá phiếu, giao đoàn chủ tịch hồi …… giờ …… phút.",
          },
        ]
      : [
          {
            kind: "dashes" as const,
            entries: seal.envelopes.map(
              ({ number: label, ballots }) => `Phong bì số ${label}: ${ballots} lá phiếu.`,
            ),
          },
          {
            kind: "paragraph" as const,
            text: `Tổng số phiếu niêm phong: ${sealed}. Giao ${seal.handedTo} hồi ${seal.at}.`,
          },
        ]),
    {
      kind: "paragraph",
      text: `Biên bản này được lập thành …… bản, đọc trước ${meeting} hồi ${announcedAt ?? "…… giờ …… phút, ngày ……/……/………"}.`,
    },
    ...(recordHash === null
      ? []
      : [{ kind: "paragraph" as const, text: `Mã băm SHA-256 của hồ sơ kiểm phiếu: ${recordHash}.` }]),
  ];
}
