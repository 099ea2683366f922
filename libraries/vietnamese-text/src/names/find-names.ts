import { bodyPattern } from "./bodies.ts";

export type NameKind = "person" | "post" | "body";

/** A name met in a text, to be proposed to a person who decides; it settles nothing by itself. */
export interface FoundName {
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: NameKind;
}

const capitalWord = "\\p{Lu}\\p{Ll}*(?![\\p{L}])";
const familyNames =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lương|Lưu|Mai|Đào|Tô|Tạ|Cao|Chu|Hà|Thái|Vương|Triệu|Quách|La|Nông|Lò|Vi|Hứa|Tống|Kiều|Phùng|Thân|Khuất|Bạch|Châu|Tăng|Từ|Ông|Văn|Lâm";
const address =
  "(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\\s(?:(?:Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch)[^,.;\\n]{0,40}?\\s)?";
const person = new RegExp(
  `(?<lead>${address})?(?<name>(?:${familyNames})(?:\\s${capitalWord}){1,4})(?![\\p{L}])`,
  "gu",
);
const postHead =
  "(?:Phó Bí thư [Tt]hường trực|Phó Bí thư|Bí thư|Tổng Bí thư|Ủy viên Bộ Chính trị|Ủy viên Trung ương Đảng|(?:Ủy|Uỷ) viên Ban Thường vụ|(?:Ủy|Uỷ) viên|Phó Chủ tịch [Tt]hường trực|Phó Chủ tịch|Chủ tịch|Phó Trưởng ban [Tt]hường trực|Phó Trưởng ban|Trưởng ban|Phó Chủ nhiệm|Chủ nhiệm|Chánh Văn phòng|Phó Chánh Văn phòng|Giám đốc|Phó Giám đốc|Trưởng đoàn|Cục trưởng|Bộ trưởng|Thứ trưởng)";
const post = new RegExp(`${postHead}(?![\\p{L}])(?:\\s${bodyPattern})?`, "gu");
const body = new RegExp(`(?<![\\p{L}])${bodyPattern}`, "gu");

/**
 * Names of persons, posts ("Phó Bí thư Thường trực Đảng ủy Khối") and bodies as official texts write them, in order
 * and apart; a post takes in its body. For proposals: capitals alone decide where a name ends.
 */
export function findNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  const add = (kind: NameKind, start: number, length: number) => {
    found.push({ kind, start, end: start + length, text: text.slice(start, start + length) });
  };
  for (const match of text.matchAll(post)) add("post", match.index, match[0].trimEnd().length);
  for (const match of text.matchAll(person)) {
    const { lead = "", name } = match.groups!;
    add("person", match.index + lead.length, name!.length);
  }
  for (const match of text.matchAll(body))
    if (match[0] !== "Đảng") add("body", match.index, match[0].replace(/[.\s]+$/u, "").length);
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}
