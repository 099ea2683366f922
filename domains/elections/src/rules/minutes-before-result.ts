import type { DocumentBlock } from "@nhiemky/official-forms";
import type { MinutesOfCount } from "./minutes-of-count.ts";
import { cite, citeAll, convenedWord, inPrint, meetingWords, roleWords, sentence } from "./minutes-words.ts";
import { printPercent } from "./percentages.ts";

export function committeeSection({ committee }: MinutesOfCount): readonly DocumentBlock[] {
  return [
    { kind: "section", level: 1, title: "BAN KIỂM PHIẾU" },
    { kind: "paragraph", text: sentence(committee.decision) },
    {
      kind: "table",
      columns: [
        { title: "TT", share: 1, align: "centre" },
        { title: "Họ và tên", share: 6, align: "left" },
        { title: "Nhiệm vụ", share: 4, align: "left" },
      ],
      rows: committee.members.map(({ name, role }, index) => [String(index + 1), name, roleWords[role]]),
    },
  ];
}

export function listSection({ election, report }: MinutesOfCount): readonly DocumentBlock[] {
  const meeting = meetingWords[election.meeting];
  const marking =
    election.grammar === "strike-out"
      ? "gạch tên người không bầu"
      : "đánh dấu X vào ô đồng ý hoặc không đồng ý";
  return [
    { kind: "section", level: 1, title: "SỐ LƯỢNG BẦU VÀ DANH SÁCH BẦU CỬ" },
    {
      kind: "paragraph",
      text: `Số lượng ${meeting} biểu quyết bầu: ${election.seats} người. Danh sách bầu cử có ${election.candidates.length} người, ghi theo thứ tự trong phiếu ở phần kết quả. Cách bầu: ${marking}.`,
    },
    {
      kind: "paragraph",
      text: `Số dư: ${inPrint(report.list.arithmetic.vi)}. ${citeAll(report.list.rules)}`,
    },
  ];
}

export function turnoutSection(minutes: MinutesOfCount): readonly DocumentBlock[] {
  const { election, report, exclusions } = minutes;
  const present = election.presentAtVote ?? null;
  const { verdict } = report;
  const rules = verdict.citations.filter(({ parameter }) =>
    ["elections.base", "elections.majority"].includes(parameter),
  );
  return [
    { kind: "section", level: 1, title: "NGƯỜI BỎ PHIẾU VÀ CƠ SỞ TÍNH KẾT QUẢ" },
    {
      kind: "dashes",
      entries: [
        `${convenedWord(election)}: ${election.convened}.`,
        ...(present === null
          ? []
          : [
              `Có mặt khi bỏ phiếu: ${present}.`,
              `Vắng mặt khi bỏ phiếu: ${Math.max(0, election.convened - present)}.`,
            ]),
        `Không tính vào cơ sở: ${exclusions.length === 0 ? "không có" : `${exclusions.length} người`}.`,
      ],
    },
    ...(exclusions.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            columns: [
              { title: "TT", share: 1.6, align: "centre" as const },
              { title: "Họ và tên", share: 4, align: "left" as const },
              { title: "Trường hợp, lý do", share: 6, align: "left" as const },
              { title: "Quyết định", share: 4, align: "left" as const },
            ],
            rows: exclusions.map((one, index) => [
              String(index + 1),
              one.personName,
              `${one.kind}: ${one.reason}`,
              one.decision,
            ]),
          },
          {
            kind: "paragraph" as const,
            text: `Điều khoản: ${citeAll(exclusions.map(({ rule }) => rule))}`,
          },
        ]),
    {
      kind: "paragraph",
      text: [
        { text: `Cơ sở tính và số phiếu cần đạt: ${inPrint(verdict.baseArithmetic.vi)}.`, bold: true },
        { text: ` ${citeAll(rules)}` },
      ],
    },
  ];
}

export function ballotsSection({ election, report }: MinutesOfCount): readonly DocumentBlock[] {
  const { reconciliation } = report;
  const { issued, collected, valid, invalid } = reconciliation;
  const invalidCases = reconciliation.cases.filter((one) => !one.valid);
  const spoken = reconciliation.locks.filter(
    ({ standing }) => standing === "noted" || standing === "overridden",
  );
  return [
    { kind: "section", level: 1, title: "PHIẾU BẦU" },
    {
      kind: "dashes",
      entries: [
        ...(election.printed == null ? [] : [`Số phiếu in: ${election.printed}.`]),
        `Số phiếu phát ra: ${issued}.`,
        ...(election.unused == null ? [] : [`Số phiếu còn thừa: ${election.unused}.`]),
        `Số phiếu thu vào: ${collected}.`,
        `Số phiếu hợp lệ: ${valid} (${printPercent(reconciliation.validPercent)}% số phiếu thu vào).`,
        `Số phiếu không hợp lệ: ${invalid} (${printPercent(reconciliation.invalidPercent)}% số phiếu thu vào).`,
      ],
    },
    ...(invalidCases.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            columns: [
              { title: "Lý do không hợp lệ", share: 5, align: "left" as const },
              { title: "Số phiếu", share: 2, align: "right" as const },
              { title: "Điều khoản", share: 7, align: "left" as const },
            ],
            rows: invalidCases.map((one) => [one.text.vi, String(one.count), cite(one.rule)]),
          },
        ]),
    ...(spoken.length === 0
      ? [{ kind: "paragraph" as const, text: "Các số phiếu đã đối chiếu và khớp với nhau." }]
      : [
          { kind: "paragraph" as const, text: "Đối chiếu số phiếu:" },
          {
            kind: "dashes" as const,
            entries: spoken.map((lock) => {
              const decision =
                lock.decision === null ? "" : ` Đoàn chủ tịch quyết định: ${sentence(lock.decision)}`;
              return `${lock.lock}: ${sentence(`${lock.text.vi} (${lock.arithmetic})`)}${decision}`;
            }),
          },
        ]),
  ];
}
