import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { documentTypes, foldForSearch, parseReferenceNumber } from "@nhiemky/vietnamese-text";
import type { ReadParagraph } from "./read-paragraph.ts";

/** What the head of a document in the official form says; each part null when it was not found. */
export interface DocumentHead {
  readonly superiorName: string | null;
  readonly issuerName: string | null;
  /** As printed: "12-NQ/ĐU". */
  readonly referenceNumber: string | null;
  readonly place: string | null;
  readonly issuedOn: CivilDate | null;
  /** Code of the type, e.g. "NQ"; "CV" is told by its number, as no type is printed. */
  readonly typeCode: string | null;
  readonly subject: string | null;
}

/** What stands after the text: who signed, in whose name, who receives it. */
export interface DocumentTail {
  readonly recipients: readonly string[];
  /** "T/M BAN THƯỜNG VỤ" */
  readonly authority: string | null;
  readonly signatory: string | null;
}

export interface OfficialForm {
  readonly head: DocumentHead;
  readonly body: readonly ReadParagraph[];
  readonly tail: DocumentTail;
}

const mostHeadLines = 30;
const heading =
  /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[OÒ][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)$/iu;
const numberLine = /^Số\s*:?\s*(?<number>\S.*)$/iu;
const dateLine =
  /^(?:(?<place>[\p{L}][\p{L}\s.]*?),\s*)?ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})\.?$/iu;
const tailOpens = /^(?:Nơi nhận\s*:?|(?:T\/M|TM\.|T\/L|TL\.|K\/T|KT\.|Q\.|TUQ\.)\s+\p{Lu})/u;
const typeByName = new Map(documentTypes.map((type) => [foldForSearch(type.name), type.code]));
const ornament = /^[\s*_\-–—=.]+$/u;
/** A subject goes on over a few lines; an opening of the text ends it. */
const textOpens = /^(?:[-–]\s|Căn cứ|Thực hiện|Thi hành|Để |Kính gửi|Theo |Sau khi|Ngày |Trong )/u;

function isCapitals(text: string): boolean {
  const found = text.match(/\p{L}/gu) ?? [];
  return found.length > 1 && text === text.toUpperCase();
}

/** Parts the official form: head, text, recipients and signature. Page headers and footers are no part of the text. */
export function readOfficialForm(paragraphs: readonly ReadParagraph[]): OfficialForm {
  const lines = paragraphs
    .filter((paragraph) => paragraph.margin === undefined)
    .flatMap((paragraph) => splitLines(paragraph));
  const { head, bodyStart } = readHead(lines);
  const annexStart = lines.findIndex((line, index) => index > bodyStart && line.text.startsWith("PHỤ LỤC"));
  const tailStart = lines.findIndex((line, index) => index >= bodyStart && tailOpens.test(line.text.trim()));
  if (tailStart < 0) return { head, body: lines.slice(bodyStart), tail: emptyTail };
  const tailEnd = annexStart > tailStart ? annexStart : lines.length;
  const body = [...lines.slice(bodyStart, tailStart), ...lines.slice(tailEnd)];
  return { head, body, tail: readTail(lines.slice(tailStart, tailEnd)) };
}

/** A paragraph with line breaks inside is several lines of the form. */
function splitLines(paragraph: ReadParagraph): ReadParagraph[] {
  return paragraph.text
    .split("\n")
    .map((text) => ({ ...paragraph, text: text.trim() }))
    .filter((line) => line.text !== "" && !ornament.test(line.text));
}

const emptyTail: DocumentTail = { recipients: [], authority: null, signatory: null };

function readHead(lines: readonly ReadParagraph[]): { head: DocumentHead; bodyStart: number } {
  const head: { -readonly [Key in keyof DocumentHead]: DocumentHead[Key] } = {
    superiorName: null,
    issuerName: null,
    referenceNumber: null,
    place: null,
    issuedOn: null,
    typeCode: null,
    subject: null,
  };
  const bodies: string[] = [];
  let bodyStart = 0;
  let typeAt: number | null = null;
  for (const [index, line] of lines.slice(0, mostHeadLines).entries()) {
    // One printed line may hold the left and the right half of the head.
    const halves = line.text.split(/\t+|\s{3,}/u).map((half) => half.trim());
    let isForm = false;
    for (const half of halves) {
      const number = numberLine.exec(half)?.groups?.number;
      const date = dateLine.exec(half)?.groups;
      const type = typeByName.get(foldForSearch(half).trim());
      if (heading.test(half)) isForm = true;
      else if (number !== undefined && parseReferenceNumber(number) !== null) {
        head.referenceNumber = number.trim();
        isForm = true;
      } else if (date !== undefined) {
        const { day = "", month = "", year = "" } = date;
        const issuedOn = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
        head.issuedOn = isCivilDate(issuedOn) ? issuedOn : null;
        head.place = date.place?.trim() ?? null;
        isForm = true;
      } else if (type !== undefined && isCapitals(half)) {
        head.typeCode = type;
        typeAt = index;
        isForm = true;
      } else if (typeAt === null && isCapitals(half) && head.referenceNumber === null && half.length < 120) {
        bodies.push(half);
        isForm = true;
      }
    }
    if (isForm) bodyStart = index + 1;
    if (typeAt !== null) break;
  }
  const isOfficial = head.referenceNumber !== null || head.issuedOn !== null || typeAt !== null;
  if (!isOfficial) return { head, bodyStart: 0 };
  head.issuerName = bodies.at(-1) ?? null;
  head.superiorName = bodies.length > 1 ? (bodies[0] ?? null) : null;
  const symbol =
    head.referenceNumber === null ? null : parseReferenceNumber(head.referenceNumber)?.symbolType;
  head.typeCode ??= symbol === "CV" ? "CV" : null;
  const subject: string[] = [];
  for (let index = bodyStart; typeAt !== null && index < lines.length && subject.length < 4; index++) {
    const text = lines[index]?.text ?? "";
    const startsLikeSubject =
      subject.length > 0 || /^(?:V\/v|về|Về|của|thực hiện|[\p{Ll}"“]|\p{Lu})/u.test(text);
    if (!startsLikeSubject || text.length > 300 || (subject.length > 0 && opensText(text))) break;
    if (subject.length === 0 && opensText(text)) break;
    subject.push(text);
    bodyStart = index + 1;
    if (/[.:;]$/u.test(text)) break;
  }
  head.subject = subject.length > 0 ? subject.join(" ").replace(/\s+/gu, " ") : null;
  return { head, bodyStart };
}

function opensText(text: string): boolean {
  return (
    textOpens.test(text) ||
    /^(?:[IVX]+\s*[-–.]|\d{1,2}[.)]|Điều\s+\d|Phần\s|Chương\s|PHẦN\s|CHƯƠNG\s)/u.test(text)
  );
}

function readTail(lines: readonly ReadParagraph[]): DocumentTail {
  const recipients: string[] = [];
  let authority: string | null = null;
  let signatory: string | null = null;
  let isAmongRecipients = false;
  for (const { text } of lines) {
    const received = /^Nơi nhận\s*:?\s*(.*)$/u.exec(text);
    if (received !== null) {
      isAmongRecipients = true;
      if (received[1]) recipients.push(cleanRecipient(received[1]));
    } else if (/^(?:T\/M|TM\.|T\/L|TL\.|K\/T|KT\.|Q\.|TUQ\.)\s/u.test(text)) {
      authority = text;
      isAmongRecipients = false;
    } else if (isAmongRecipients && /^[-–+]/u.test(text)) recipients.push(cleanRecipient(text));
    else if (isPersonName(text)) signatory = text;
    else isAmongRecipients = false;
  }
  return { recipients, authority, signatory };
}

function cleanRecipient(text: string): string {
  return text.replace(/^[-–+\s]+|[,.;\s]+$/gu, "");
}

/** Two to five capitalised words and nothing else: the last line of a signature. */
function isPersonName(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}
