import type { CivilDate } from "@nhiemky/kernel";
import type { SlideDeck } from "@nhiemky/official-forms";
import type { Minutes } from "../minutes-format.ts";
import { inPrint } from "./minutes-words.ts";
import { printPercent } from "./percentages.ts";

/** What the hall may see while votes are cast and counted: no figure of any person is part of it. */
export interface HallFacts {
  readonly title: string;
  readonly meetingName: string;
  readonly heldOn: CivilDate;
  readonly seats: number;
  /** Names in ballot order. */
  readonly names: readonly string[];
  readonly base: { readonly value: number; readonly need: number } | null;
  readonly issued: number | null;
  readonly collected: number | null;
}

/** Trang chiếu trước khi công bố: list, seats, base, issued and collected (QC190 Điều 8.2: the committee announces). */
export function slidesBeforeAnnouncement(hall: HallFacts): SlideDeck {
  const figures = [
    { label: "Số lượng bầu", value: String(hall.seats) },
    { label: "Số người trong danh sách", value: String(hall.names.length) },
    ...(hall.base === null
      ? []
      : [
          { label: "Cơ sở tính", value: String(hall.base.value) },
          { label: "Số phiếu cần đạt", value: String(hall.base.need) },
        ]),
    ...(hall.issued === null ? [] : [{ label: "Số phiếu phát ra", value: String(hall.issued) }]),
    ...(hall.collected === null ? [] : [{ label: "Số phiếu thu vào", value: String(hall.collected) }]),
  ];
  return {
    title: hall.title,
    date: hall.heldOn,
    footer: hall.meetingName,
    slides: [
      { kind: "title", title: hall.title, lines: [hall.meetingName] },
      { kind: "figures", title: "Số lượng bầu và phiếu bầu", figures, note: null },
      {
        kind: "table",
        title: "Danh sách bầu cử",
        columns: [
          { title: "TT", share: 1, align: "left" },
          { title: "Họ và tên", share: 9, align: "left" },
        ],
        rows: hall.names.map((name, index) => [String(index + 1), name]),
      },
    ],
  };
}

/** Trang chiếu công bố: ballots with reasons, votes in ballot order, then the elected from most votes to fewest. */
export function slidesOfResult(minutes: Minutes): SlideDeck {
  const { title, meetingName, invalidReasons, votes, elected, seatsLeft, nextStep } = minutes;
  const columns = [
    { title: "TT", share: 1, align: "left" as const },
    { title: "Họ và tên", share: 6, align: "left" as const },
    { title: "Số phiếu", share: 2, align: "right" as const },
    { title: "Tỷ lệ", share: 2, align: "right" as const },
  ];
  const row = (one: Minutes["votes"][number], index: number): readonly string[] => [
    String(index + 1),
    one.name,
    String(one.votes),
    `${printPercent(one.percent)}%`,
  ];
  return {
    title: `Kết quả: ${title}`,
    date: minutes.heldOn,
    footer: meetingName,
    slides: [
      { kind: "title", title: `Kết quả: ${title}`, lines: [meetingName] },
      {
        kind: "figures",
        title: "Phiếu bầu",
        figures: [
          { label: "Phát ra", value: String(minutes.issued) },
          { label: "Thu vào", value: String(minutes.collected) },
          { label: "Hợp lệ", value: String(minutes.valid) },
          { label: "Không hợp lệ", value: String(minutes.invalid) },
          ...invalidReasons.map((one) => ({ label: `– ${one.text}`, value: String(one.count) })),
        ],
        note: `Cơ sở tính: ${inPrint(minutes.base.arithmetic)}`,
      },
      { kind: "table", title: "Kết quả theo thứ tự trong phiếu", columns, rows: votes.map(row) },
      { kind: "table", title: `Trúng cử: ${elected.length} người`, columns, rows: elected.map(row) },
      ...(seatsLeft === 0
        ? []
        : [
            {
              kind: "figures" as const,
              title: "Việc tiếp theo",
              figures: [{ label: "Số chỗ còn thiếu", value: String(seatsLeft) }],
              note: nextStep,
            },
          ]),
    ],
  };
}
