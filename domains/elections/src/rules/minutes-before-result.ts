import type { DocumentBlock } from "@nhiemky/official-forms";
import type { Minutes } from "../minutes-format.ts";
import { convenedWords, inPrint, meetingWords, roleWords, sentence, sentences } from "./minutes-words.ts";
import { printPercent } from "./percentages.ts";

export function committeeSection({ committee, committeeDecision }: Minutes): readonly DocumentBlock[] {
  return [
    { kind: "section", level: 1, title: "BAN KIỂM PHIẾU" },
    ...(committeeDecision === null
      ? []
      : [{ kind: "paragraph" as const, text: sentence(committeeDecision) }]),
    {
      kind: "table",
      columns: [
        { title: "TT", share: 1, align: "centre" },
        { title: "Họ và tên", share: 6, align: "left" },
        { title: "Nhiệm vụ", share: 4, align: "left" },
      ],
      rows: committee.map(({ name, role }, index) => [String(index + 1), name, roleWords[role]]),
    },
  ];
}

export function listSection(minutes: Minutes): readonly DocumentBlock[] {
  const { seats, list, grammar, surplus } = minutes;
  const meeting = meetingWords[minutes.meeting];
  const marking =
    grammar === "strike-out" ? "gạch tên người không bầu" : "đánh dấu X vào ô đồng ý hoặc không đồng ý";
  return [
    { kind: "section", level: 1, title: "SỐ LƯỢNG BẦU VÀ DANH SÁCH BẦU CỬ" },
    {
      kind: "paragraph",
      text: `Số lượng ${meeting} biểu quyết bầu: ${seats} người. Danh sách bầu cử có ${list.length} người, ghi theo thứ tự trong phiếu ở phần kết quả. Cách bầu: ${marking}.`,
    },
    { kind: "paragraph", text: `Số dư: ${inPrint(surplus.arithmetic)}. ${sentences(surplus.citations)}` },
  ];
}

export function turnoutSection(minutes: Minutes): readonly DocumentBlock[] {
  const { exclusions, base } = minutes;
  return [
    { kind: "section", level: 1, title: "NGƯỜI BỎ PHIẾU VÀ CƠ SỞ TÍNH KẾT QUẢ" },
    {
      kind: "dashes",
      entries: [
        `${convenedWords[minutes.meeting]}: ${minutes.convened}.`,
        `Có mặt khi bỏ phiếu: ${minutes.present}.`,
        `Vắng mặt khi bỏ phiếu: ${minutes.absent}.`,
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
              `${one.text}: ${one.reason}`,
              one.decision,
            ]),
          },
          {
            kind: "paragraph" as const,
            text: `Điều khoản: ${sentences(exclusions.map(({ citation }) => citation))}`,
          },
        ]),
    {
      kind: "paragraph",
      text: [
        { text: `Cơ sở tính và số phiếu cần đạt: ${inPrint(base.arithmetic)}.`, bold: true },
        { text: ` ${sentence(base.citation)}` },
      ],
    },
  ];
}

export function ballotsSection(minutes: Minutes): readonly DocumentBlock[] {
  const { issued, collected, valid, invalid, invalidReasons, notes, overrides } = minutes;
  return [
    { kind: "section", level: 1, title: "PHIẾU BẦU" },
    {
      kind: "dashes",
      entries: [
        ...(minutes.printed === null ? [] : [`Số phiếu in: ${minutes.printed}.`]),
        `Số phiếu phát ra: ${issued}.`,
        ...(minutes.unused === null ? [] : [`Số phiếu còn thừa: ${minutes.unused}.`]),
        `Số phiếu thu vào: ${collected}.`,
        `Số phiếu hợp lệ: ${valid} (${printPercent(minutes.validPercent)}% số phiếu thu vào).`,
        `Số phiếu không hợp lệ: ${invalid} (${printPercent(minutes.invalidPercent)}% số phiếu thu vào).`,
      ],
    },
    ...(invalidReasons.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            columns: [
              { title: "Lý do không hợp lệ", share: 5, align: "left" as const },
              { title: "Số phiếu", share: 2, align: "right" as const },
              { title: "Điều khoản", share: 7, align: "left" as const },
            ],
            rows: invalidReasons.map((one) => [one.text, String(one.count), one.citation]),
          },
        ]),
    ...(notes.length + overrides.length === 0
      ? [{ kind: "paragraph" as const, text: "Các số phiếu đã đối chiếu và khớp với nhau." }]
      : [
          { kind: "paragraph" as const, text: "Đối chiếu số phiếu:" },
          {
            kind: "dashes" as const,
            entries: [
              ...notes.map((note) => `${note.lock}: ${sentence(`${note.text} (${note.arithmetic})`)}`),
              ...overrides.map(
                (one) =>
                  `${one.lock}: ${sentence(one.text)} Đoàn chủ tịch quyết định: ${sentence(one.decision)}`,
              ),
            ],
          },
        ]),
  ];
}
