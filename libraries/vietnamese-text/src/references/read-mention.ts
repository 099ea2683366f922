import { readBodyAt, usualBodyName } from "../names/bodies.ts";
import { matchAt } from "../text/match-at.ts";
import { readLawNameAt } from "./law-names.ts";
import type { Mention } from "./mention.ts";
import { readCongressAt } from "./read-congress.ts";
import { type NumberRead, readBareNumberAt, readSymbolAt } from "./read-number.ts";
import { readSessionAt } from "./read-session.ts";
import { readTail } from "./read-tail.ts";
import { findTypeWords, type TypeWordFound } from "./type-words.ts";

const toNumber = /\s{0,3}\(?\s{0,2}(?<so>[sS](?:ố|Ố)\s{0,3}:?\s{0,3})?(?=\d)/uy;
const toName = /\s{0,3}(?:của\s{1,9}|tại\s{1,9}|theo\s{1,9})?(?=\p{L})/uy;
const describedNumber = /(?<between>\s[^.;:()"\n\d]{1,90}?)\s(?<so>số\s{0,2}:?\s{0,2})(?=\d)/uy;

/** What follows a number that names a document, in lower-case prose where it might also count something. */
const designates =
  /\s{0,9}(?:$|[.,;:)"\]]|(?:của|về|này|nêu|và|hoặc|hay|thì|là|được|đã|có|không|chưa|quy định|ngày|năm \d{4}|ở|tại|trong|theo|do|ra|cũng|vẫn|còn|để|khóa|chia|kể|chỉ|khác|nói|đi|ban hành|vào)(?![\p{L}]))/uy;
/** What follows a number that counts something, even after a capital letter ("Kế hoạch 5 năm"). */
const counts =
  /\s{0,9}(?:năm(?!\s\d{4}(?!\s?-\s?\d{4}))|tháng|ngày(?!\s\d)|tuần|quý|giờ|phút|điểm|nhóm|nội dung|trường hợp|vụ|đơn vị|người|tỷ|triệu|nghìn|bước|mục tiêu|nhiệm vụ|giải pháp|chỉ tiêu|khâu|trọng tâm|văn bản|vấn đề|lần|đồng chí|cuộc|đoàn|lượt|hộ|dự án|tổ chức|cơ quan|tập thể|cá nhân|hạng mục|phần|loại|mức|tiêu chí|đảng viên|chi bộ)(?![\p{L}])/uy;
/** After one digit these count too ("Chương trình 3 không, 2 sạch"). */
const countsAfterDigit = /\s{0,9}(?:chữ|không|nhất|sạch|tốt)(?![\p{L}])/uy;

function mentionOf(word: TypeWordFound, read: Partial<Mention> & { end: number }): Mention {
  return {
    start: word.start,
    type: word.type,
    number: null,
    symbol: null,
    issuer: null,
    date: null,
    sessions: [],
    terms: [],
    congresses: [],
    isElided: false,
    ...read,
  };
}

/** Reads the mention that a type word opens, or null when the word names no particular document. */
export function readMention(text: string, word: TypeWordFound): Mention | null {
  return readNumbered(text, word) ?? readNamed(text, word) ?? readDescribed(text, word);
}

/** Makes a mention of a number and takes in what follows it. */
export function numberedMention(
  text: string,
  start: number,
  type: Mention["type"],
  read: NumberRead,
  isElided: boolean,
): Mention {
  const word = { start, end: start, type, isEveryday: false, isCapital: true };
  const mention = mentionOf(word, { end: read.end, number: read.number, symbol: read.symbol, isElided });
  readTail(text, mention);
  return mention;
}

function readNumbered(text: string, word: TypeWordFound): Mention | null {
  const link = matchAt(toNumber, text, word.end);
  if (link === null) return null;
  const at = word.end + link[0].length;
  const hasSo = link.groups!.so !== undefined;
  const withSymbol = readSymbolAt(text, at);
  if (withSymbol)
    return closeParenthesis(text, link[0], numberedMention(text, word.start, word.type, withSymbol, false));
  if (word.type === "Luật" || word.type === "ĐL") return null;
  const bare = readBareNumberAt(text, at);
  if (bare === null || !isNumberOfDocument(text, word, bare, hasSo)) return null;
  return closeParenthesis(text, link[0], numberedMention(text, word.start, word.type, bare, false));
}

/** A type word with a bare number right behind it, whatever follows but a counting word; for the caller to know better. */
export function readShortForm(text: string, word: TypeWordFound): Mention | null {
  const link = matchAt(toNumber, text, word.end);
  const bare = link && readBareNumberAt(text, word.end + link[0].length);
  if (!bare || matchAt(counts, text, bare.end)) return null;
  return numberedMention(text, word.start, word.type, bare, false);
}

/** Whether a number without symbol names the document rather than counting something. */
function isNumberOfDocument(text: string, word: TypeWordFound, bare: NumberRead, hasSo: boolean): boolean {
  if (bare.number.length === 4 && /^(?:19|20)/u.test(bare.number) && !hasSo) return false;
  if (matchAt(counts, text, bare.end)) return hasSo && !word.isEveryday;
  if (/^[1-9]$/u.test(bare.number) && matchAt(countsAfterDigit, text, bare.end)) return hasSo;
  if (hasSo) return true;
  if (word.isCapital) return true;
  return word.type !== "BC" && word.type !== "ĐA" && matchAt(designates, text, bare.end) !== null;
}

function closeParenthesis(text: string, link: string, mention: Mention): Mention {
  if (link.includes("(") && text[mention.end] === ")") mention.end += 1;
  return mention;
}

/** A document known by its session, its congress or its name. */
function readNamed(text: string, word: TypeWordFound): Mention | null {
  const link = matchAt(toName, text, word.end);
  if (link === null) return null;
  const at = word.end + link[0].length;
  if (word.type === "Luật")
    return word.isCapital && !isSchoolOfLaw(text, word) ? readLaw(text, word, at) : null;
  if (word.type === "ĐL") return readStatutes(text, word, at);
  if (/^(?:NQ|KL|ĐA|CTr|TB|QĐ|QĐi)$/u.test(word.type) && (word.isCapital || !word.isEveryday)) {
    const session = readSessionAt(text, at);
    if (session) return mentionOf(word, session);
    const congress = word.type === "NQ" ? readCongressAt(text, at) : null;
    if (congress) return mentionOf(word, congress);
  }
  return null;
}

function isSchoolOfLaw(text: string, word: TypeWordFound): boolean {
  return /(?:Đại học|Trường|Khoa|Viện|Công ty|Văn phòng|Hội|ngành|Cử nhân|cử nhân|sĩ)\s{1,9}$/u.test(
    text.slice(Math.max(0, word.start - 12), word.start),
  );
}

function readLaw(text: string, word: TypeWordFound, at: number): Mention | null {
  const end = readLawNameAt(text, at);
  if (end === null) return null;
  const numberLink = matchAt(/\s{0,9},?\s{0,9}\(?(?:Luật\s)?số\s{0,9}:?\s{0,9}(?=\d)/uy, text, end);
  const read = numberLink && readSymbolAt(text, end + numberLink[0].length);
  const mention = mentionOf(
    word,
    read ? { end: read.end, number: read.number, symbol: read.symbol } : { end },
  );
  readTail(text, mention);
  return read && numberLink[0].includes("(") ? closeParenthesis(text, "(", mention) : mention;
}

const statutesOwner =
  /(?:Đảng(?:\s{1,9}Cộng sản Việt Nam)?(?!\s?(?:bộ|ủy|uỷ|đoàn))|Công đoàn(?:\s{1,9}Việt Nam)?|Đoàn(?:\s{1,9}(?:TNCS|Thanh niên Cộng sản)\s{1,9}Hồ Chí Minh)?|Mặt trận Tổ quốc Việt Nam|Hội\s\p{Lu}\p{L}*(?:\s\p{L}+){0,3}?\sViệt Nam)(?![\p{L}])/uy;

function readStatutes(text: string, word: TypeWordFound, at: number): Mention | null {
  const owner = matchAt(statutesOwner, text, at);
  return owner && mentionOf(word, { end: at + owner[0].length });
}

/**
 * "Kế hoạch kiểm tra, giám sát số 05-KH/UBKTTU", "Nghị quyết của Bộ Chính trị số 08": words of description, or who
 * issued it, between the type and the number.
 */
function readDescribed(text: string, word: TypeWordFound): Mention | null {
  const link = matchAt(describedNumber, text, word.end);
  if (link === null || findTypeWords(link.groups!.between!).length > 0) return null;
  const at = word.end + link[0].length;
  const issuer = readIssuerBetween(text, word.end, word.end + link.groups!.between!.length);
  const read = readSymbolAt(text, at) ?? (issuer === null ? null : readBareNumberAt(text, at));
  const isOfType =
    read?.symbol === null ||
    read?.symbolType === word.type ||
    (word.type === "QĐi" && read?.symbolType === "QĐ");
  if (!read || !isOfType) return null;
  const mention = numberedMention(text, word.start, word.type, read, false);
  mention.issuer ??= issuer;
  return mention;
}

/** The body that fills the words between a type and its number ("của Bộ Chính trị"), or null. */
function readIssuerBetween(text: string, start: number, end: number): string | null {
  const link = /^\s{1,3}của\s{1,3}/u.exec(text.slice(start, end));
  const body = link && readBodyAt(text, start + link[0].length);
  return body && body.end === end ? usualBodyName(body.name) : null;
}
