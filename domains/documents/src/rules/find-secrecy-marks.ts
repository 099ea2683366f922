import { foldForSearch } from "@nhiemky/vietnamese-text";
import type { ReadParagraph } from "./read-paragraph.ts";

/** Độ mật: the levels of the law on state secrets (rule US-03). */
export type SecrecyLevel = "Mật" | "Tối mật" | "Tuyệt mật";

/** Where a mark was found, for the clerk to see; the excerpt is shown once and kept nowhere. */
export interface SecrecyMark {
  readonly level: SecrecyLevel;
  readonly place: "file-name" | "subject" | "margin" | "stamp" | "metadata";
  readonly page: number | null;
  readonly excerpt: string;
}

const levels: ReadonlyArray<readonly [SecrecyLevel, string]> = [
  ["Tuyệt mật", "TUYỆT\\s+MẬT"],
  ["Tối mật", "TỐI\\s+MẬT"],
  ["Mật", "MẬT"],
];
const stampWords = "(?:(?:ĐỘ\\s+MẬT|TÀI\\s+LIỆU|VĂN\\s+BẢN|BẢN\\s+SỐ\\s*:?\\s*\\d*)\\s*:?\\s*)?";
const urgencyWords = "(?:\\s*[-–,/]?\\s*(?:THƯỢNG\\s+)?(?:KHẨN|HỎA\\s+TỐC|HOẢ\\s+TỐC))?";
/** A stamp is a line of its own, in capitals: "MẬT", "[TỐI MẬT]", "ĐỘ MẬT: TUYỆT MẬT", "TÀI LIỆU MẬT". */
const stamps = levels.map(
  ([level, word]) =>
    [level, new RegExp(`^[\\s([*"“]*${stampWords}${word}${urgencyWords}[\\s)\\]*"”.]*$`, "u")] as const,
);
const declared = /^độ mật\s*:\s*(tuyệt mật|tối mật|mật)\b/iu;
/** The two upper levels mean a stamp also inside a longer line in capitals; plain MẬT is part of other words (BÍ MẬT). */
const strong = /(?<![\p{L}])(TUYỆT MẬT|TỐI MẬT)(?![\p{L}])/u;
const subjectMark = /[([]\s*(tuyệt mật|tối mật|mật)\s*[)\]]|^(tuyệt mật|tối mật|mật)\s*[:.–-]/iu;

function levelOf(word: string): SecrecyLevel {
  const folded = foldForSearch(word);
  return folded.includes("tuyet") ? "Tuyệt mật" : folded.includes("toi") ? "Tối mật" : "Mật";
}

/** What is looked at; a scan without text can be judged by its name only. */
export interface SecrecyInput {
  readonly fileName: string | null;
  readonly subject: string | null;
  readonly paragraphs: readonly ReadParagraph[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** Every place where a document says that it is a state secret (rules SS-01, SS-03, 9.3.2). */
export function findSecrecyMarks(input: SecrecyInput): readonly SecrecyMark[] {
  const marks: SecrecyMark[] = [];
  const add = (
    level: SecrecyLevel,
    place: SecrecyMark["place"],
    excerpt: string,
    page: number | null = null,
  ) => marks.push({ level, place, page, excerpt: excerpt.slice(0, 120) });
  const named = input.fileName === null ? null : levelInFileName(input.fileName);
  if (named !== null && input.fileName !== null) add(named, "file-name", input.fileName);
  const inSubject = subjectMark.exec(input.subject ?? "") ?? strong.exec(input.subject ?? "");
  if (inSubject !== null) add(levelOf(inSubject[0]), "subject", input.subject ?? "");
  for (const paragraph of input.paragraphs) {
    for (const line of paragraph.text.split("\n")) {
      const level = levelOfStamp(line.trim());
      if (level !== null)
        add(level, paragraph.margin ? "margin" : "stamp", line.trim(), paragraph.page ?? null);
    }
  }
  for (const [property, value] of Object.entries(input.metadata)) {
    const level = levelOfStamp(value.trim()) ?? (subjectMark.test(value) ? levelOf(value) : null);
    if (level !== null) add(level, "metadata", `${property}: ${value}`);
  }
  return marks;
}

function levelOfStamp(line: string): SecrecyLevel | null {
  if (line.length > 200) return null;
  const stamp = stamps.find(([, pattern]) => pattern.test(line));
  if (stamp !== undefined) return stamp[0];
  const said = declared.exec(line)?.[1];
  if (said !== undefined) return levelOf(said);
  if (line !== line.toUpperCase()) return null;
  // Columns of one printed line: the stamp stands beside the issuing body.
  const column = line
    .split(/\t+|\s{3,}/u)
    .find((part) => stamps.some(([, pattern]) => pattern.test(part.trim())));
  if (column !== undefined) return levelOf(column);
  return /\d/u.test(line) || line.split(/\s+/u).length <= 6 ? levelOrNull(strong.exec(line)?.[1]) : null;
}

function levelOrNull(word: string | undefined): SecrecyLevel | null {
  return word === undefined ? null : levelOf(word);
}

/** "12-NQ (MẬT).docx", "toi_mat.pdf", "TUYET-MAT 05.docx"; not "Mặt trận.docx", "mật ong.txt" or "bảo mật.docx". */
function levelInFileName(fileName: string): SecrecyLevel | null {
  const stem = fileName.normalize("NFC").replace(/\.[a-z0-9]{1,5}$/iu, "");
  const folded = foldForSearch(stem);
  const upper = /(?<![a-z])(tuyet|toi)[\s_.-]*mat(?![a-z])/u.exec(folded);
  // "tôi mặt" folds alike: with marks typed, they must be the right ones.
  if (upper !== null && (!/[^\p{ASCII}]/u.test(stem) || /(?:tuyệt|tối)[\s_.-]*mật/iu.test(stem)))
    return upper[1] === "tuyet" ? "Tuyệt mật" : "Tối mật";
  if (/[([]\s*m[ậa]t\s*[)\]]/iu.test(stem)) return "Mật";
  if (
    /(?:^|[\s_.-])(?<!(?:bí|bảo|không|cơ)[\s_.-]?)mật(?=$|[\s_-]*\d|_|\s*-)/iu.test(stem) &&
    !/(?:bí|bảo|không|cơ)[\s_-]mật/iu.test(stem)
  )
    return "Mật";
  return /(?:do|van ban|tai lieu)[\s_-]mat(?![a-z])/u.test(folded) && /MAT\b|mật/u.test(stem) ? "Mật" : null;
}
