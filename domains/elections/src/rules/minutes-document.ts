import { formatCivilDate } from "@nhiemky/kernel";
import type { OfficialDocument, SignatureBlock } from "@nhiemky/official-forms";
import { ballotsSection, committeeSection, listSection, turnoutSection } from "./minutes-before-result.ts";
import type { MinutesMember, MinutesOfCount } from "./minutes-of-count.ts";
import { closingSection, resultSection, rulingsSection } from "./minutes-result.ts";
import { cite, meetingWords } from "./minutes-words.ts";

/** Soạn biên bản kiểm phiếu as a document of the official form. */
export function composeMinutes(minutes: MinutesOfCount): OfficialDocument {
  const { election } = minutes;
  const meeting = meetingWords[election.meeting];
  return {
    family: minutes.family,
    issuer: { superior: election.unit, name: minutes.meetingName },
    referenceNumber: null,
    // The locality; a hall is not one, so the hand that signs writes it.
    place: "…………",
    date: minutes.signedOn,
    documentType: "Biên bản",
    subject: subjectOf(minutes),
    legalBasis: [
      `Căn cứ ${cite(minutes.pack)};`,
      `Căn cứ kết quả biểu quyết của ${meeting} về số lượng, danh sách bầu cử và ban kiểm phiếu,`,
    ],
    blocks: [
      {
        kind: "paragraph",
        text: `Ngày ${formatCivilDate(election.heldOn)}, ${placeOf(minutes)}${minutes.meetingName}${termOf(minutes)} tiến hành ${lowerFirst(election.title)} bằng bỏ phiếu kín. Ban kiểm phiếu lập biên bản như sau:`,
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

function subjectOf({ election }: MinutesOfCount): string {
  const round = election.round.number > 1 ? ` (lượt bầu thứ ${election.round.number})` : "";
  return `kiểm phiếu ${lowerFirst(election.title)}${round}`;
}

function placeOf({ place }: MinutesOfCount): string {
  return place === null ? "" : `tại ${place}, `;
}

function termOf({ term }: MinutesOfCount): string {
  return term === null ? "" : `, nhiệm kỳ ${term},`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}

/** Presidium and head first, then every member of the committee; technicians rule on nothing and sign nothing. */
function signaturesOf(minutes: MinutesOfCount): readonly (readonly SignatureBlock[])[] {
  const { members } = minutes.committee;
  const note = "(Ký, ghi rõ họ tên)";
  const head = members.find(({ role }) => role === "head");
  const others = members.filter(({ role }) => role === "member");
  return [
    [
      {
        authority: `T/M Đoàn chủ tịch ${meetingWords[minutes.election.meeting]}`,
        post: null,
        note,
        name: null,
      },
      { authority: "T/M Ban Kiểm phiếu", post: "Trưởng ban", note, name: head?.name ?? null },
    ],
    ...inThrees(others).map((row) =>
      row.map(({ name }) => ({ authority: null, post: "Thành viên", note: "(Ký)", name })),
    ),
  ];
}

function inThrees(members: readonly MinutesMember[]): readonly (readonly MinutesMember[])[] {
  const rows: MinutesMember[][] = [];
  for (const member of members) {
    const row = rows.at(-1);
    if (row !== undefined && row.length < 3) row.push(member);
    else rows.push([member]);
  }
  return rows;
}
