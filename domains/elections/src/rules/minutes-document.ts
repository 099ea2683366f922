import { type CivilDate, formatCivilDate } from "@nhiemky/kernel";
import type { OfficialDocument, SignatureBlock } from "@nhiemky/official-forms";
import type { Minutes } from "../minutes-format.ts";
import { ballotsSection, committeeSection, listSection, turnoutSection } from "./minutes-before-result.ts";
import { closingSection, resultSection, rulingsSection } from "./minutes-result.ts";
import { meetingWords } from "./minutes-words.ts";

type Member = Minutes["signatures"]["committee"][number];

/**
 * Soạn biên bản kiểm phiếu as a document of the official form.
 * @param signedOn the day of the minutes: that of their certification
 */
export function composeMinutes(minutes: Minutes, signedOn: CivilDate): OfficialDocument {
  const meeting = meetingWords[minutes.meeting];
  return {
    family: minutes.family === "party" ? "party" : "state",
    issuer: { superior: minutes.unit, name: minutes.meetingName },
    referenceNumber: null,
    // The locality; a hall is not one, so the hand that signs writes it.
    place: "…………",
    date: signedOn,
    documentType: "Biên bản",
    subject: subjectOf(minutes),
    legalBasis: [
      ...minutes.legalBasis.map((basis) => `Căn cứ ${basis};`),
      `Căn cứ kết quả biểu quyết của ${meeting} về số lượng, danh sách bầu cử và ban kiểm phiếu,`,
    ],
    blocks: [
      {
        kind: "paragraph",
        text: `Ngày ${formatCivilDate(minutes.heldOn)}, ${placeOf(minutes)}${minutes.meetingName}${termOf(minutes)} tiến hành ${lowerFirst(minutes.title)} bằng bỏ phiếu kín. Ban kiểm phiếu lập biên bản như sau:`,
      },
      ...committeeSection(minutes),
      ...listSection(minutes),
      ...turnoutSection(minutes),
      ...ballotsSection(minutes),
      ...resultSection(minutes),
      ...rulingsSection(minutes),
      ...closingSection(minutes),
    ],
    signatures: signaturesOf(minutes),
    recipients: [`Đoàn chủ tịch ${meeting}`, "Cấp ủy cấp trên trực tiếp", `Lưu hồ sơ ${meeting}`],
  };
}

function subjectOf({ title, round }: Minutes): string {
  const further = round.number > 1 ? ` (lượt bầu thứ ${round.number})` : "";
  return `kiểm phiếu ${lowerFirst(title)}${further}`;
}

function placeOf({ place }: Minutes): string {
  return place === null ? "" : `tại ${place}, `;
}

function termOf({ term }: Minutes): string {
  return term === null ? "" : `, nhiệm kỳ ${term},`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}

/** Presidium and head first, then every member of the committee; technicians rule on nothing and sign nothing. */
function signaturesOf(minutes: Minutes): readonly (readonly SignatureBlock[])[] {
  const { committee, presidium } = minutes.signatures;
  const note = "(Ký, ghi rõ họ tên)";
  const head = committee.find(({ role }) => role === "head");
  const others = committee.filter(({ role }) => role === "member");
  return [
    [
      {
        authority: `T/M Đoàn chủ tịch ${meetingWords[minutes.meeting]}`,
        post: null,
        note,
        name: presidium[0] ?? null,
      },
      { authority: "T/M Ban Kiểm phiếu", post: "Trưởng ban", note, name: head?.name ?? null },
    ],
    ...inThrees(others).map((row) =>
      row.map(({ name }) => ({ authority: null, post: "Thành viên", note: "(Ký)", name })),
    ),
  ];
}

function inThrees(members: readonly Member[]): readonly (readonly Member[])[] {
  const rows: Member[][] = [];
  for (const member of members) {
    const row = rows.at(-1);
    if (row !== undefined && row.length < 3) row.push(member);
    else rows.push([member]);
  }
  return rows;
}
