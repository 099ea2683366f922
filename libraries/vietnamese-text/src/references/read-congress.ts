import { places, readBodyAt, usualBodyName } from "../names/bodies.ts";
import { matchAt } from "../text/match-at.ts";

/** The congress (or congresses) that one mention names. */
export interface CongressRead {
  readonly end: number;
  readonly issuer: string | null;
  /** Ordinals as printed; empty when only the body and its term of years are named. */
  readonly congresses: readonly string[];
}

const opening = /[Đđ]ại hội(?:\s{1,9}đại biểu)?(?<national>\s{1,9}toàn quốc)?/uy;
const printedOrdinal = String.raw`(?:[IVXL]{1,7}(?![\p{L}])|\d{1,2}(?![\d/%]))`;
const spelledOrdinal = String.raw`(?:thứ\s)?(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)(?![\p{L}])`;
const ordinals = new RegExp(
  String.raw`\s{0,9},?\s{0,9}(?:lần\s(?:thứ\s)?(?<spelled>${spelledOrdinal})|(?:lần\s(?:thứ\s)?)?(?<printed>${printedOrdinal}(?:\s{0,9}(?:,|và)\s{0,9}${printedOrdinal}(?!\s{1,9}\p{Ll}))*))`,
  "uy",
);
const national =
  /\s{0,9}(?:của\s)?(?:Đảng(?:\s{1,9}ta)?(?:\s{1,9}Cộng sản Việt Nam)?(?:\s{1,9}toàn quốc)?|toàn quốc(?:\s{1,9}của Đảng)?)(?!\s?(?:bộ|ủy|uỷ|đoàn|viên)(?![\p{L}]))(?![\p{L}])/uy;
const ofBody = /\s{0,9}(?:của\s)?(?=\p{Lu}|đảng bộ\s)/uy;
/** Written without a capital in running prose: "nghị quyết đại hội đảng bộ tỉnh lần thứ XIX". */
const commonBody = new RegExp(`đảng bộ${places}`, "uy");
const years = /\s{0,9},?\s{0,9}\(?(?:nhiệm kỳ|nhiệm kì|NK)\s{1,9}\d{4}\s?[-/]\s?\d{4}\)?/uy;
/** "khóa XXIV" of a Party committee's congress counts the congresses. */
const termOrdinal = /\s{0,9},?\s{0,9}\(?kh(?:óa|oá)\s{1,3}(?<ordinal>[IVXL]{1,7})(?![\p{L}])\)?/uy;
/** Congresses of other organisations: "Phụ nữ toàn quốc lần thứ XII", "MTTQ Việt Nam lần thứ IX". */
const otherBody =
  /\s(?:của\s)?(?<name>\p{Lu}[\p{L}\d]*(?:\s(?!lần(?![\p{L}]))[\p{L}\d]+){0,10})\s(?=lần\sthứ\s[IVXL\d])/uy;
const everyLevel = /\s{0,9}(?:Đảng bộ |đảng bộ |Đảng )?các cấp/uy;

/**
 * Reads a congress at an offset, its ordinal and its body in either order: "Đại hội XIII của Đảng", "Đại hội đại biểu
 * lần thứ XVII Đảng bộ thành phố Hà Nội", "Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025".
 * Null for congresses in general ("đại hội các cấp").
 */
export function readCongressAt(text: string, offset: number): CongressRead | null {
  const start = matchAt(opening, text, offset);
  if (start === null) return null;
  let end = offset + start[0].length;
  if (matchAt(everyLevel, text, end)) return null;
  let issuer: string | null = start.groups!.national ? nationalCongress : null;
  let congresses: string[] | null = null;
  let hasYears = false;
  for (let part = 0; part < 4; part++) {
    const ordinal: RegExpExecArray | null = congresses === null ? matchAt(ordinals, text, end) : null;
    if (ordinal) {
      const { printed, spelled }: { printed?: string; spelled?: string } = ordinal.groups!;
      congresses = printed ? printed.split(/\s*(?:,|và)\s*/u) : [spelled!.replace(/^thứ\s/u, "")];
      end += ordinal[0].length;
      continue;
    }
    const party = issuer === null || issuer === nationalCongress ? matchAt(national, text, end) : null;
    if (party) {
      issuer = nationalCongress;
      end += party[0].length;
      continue;
    }
    const link = issuer === null ? matchAt(ofBody, text, end) : null;
    const body = link && readCongressBody(text, end + link[0].length);
    if (body && /^(?:[Đđ]ảng bộ|Chi bộ|Đảng (?:ủy|uỷ)|Công đoàn|Đoàn|Hội)/u.test(body.name)) {
      issuer = `Đại hội ${usualBodyName(body.name)}`;
      end = body.end;
      continue;
    }
    const other: RegExpExecArray | null =
      issuer === null && congresses === null ? matchAt(otherBody, text, end) : null;
    if (other) {
      issuer = `Đại hội ${usualBodyName(other.groups!.name!).replace(/^MTTQ(?=\s|$)/u, "Mặt trận Tổ quốc")}`;
      end += other[0].trimEnd().length;
      continue;
    }
    const ofTerm: RegExpExecArray | null =
      congresses === null && issuer !== null ? matchAt(termOrdinal, text, end) : null;
    if (ofTerm) {
      congresses = [ofTerm.groups!.ordinal!];
      end += ofTerm[0].length;
      continue;
    }
    const term = hasYears ? null : matchAt(years, text, end);
    if (term === null) break;
    hasYears = true;
    end += term[0].length;
  }
  if (congresses === null && !(hasYears && issuer !== null)) return null;
  // A congress with a Roman ordinal and no body named is the Party's.
  if (issuer === null && congresses?.every((each) => /^[IVXL]+$/u.test(each))) issuer = nationalCongress;
  return { end, issuer, congresses: congresses ?? [] };
}

function readCongressBody(text: string, offset: number): { name: string; end: number } | null {
  const common = matchAt(commonBody, text, offset);
  if (common) return { name: `Đ${common[0].slice(1)}`, end: offset + common[0].length };
  return readBodyAt(text, offset);
}

const nationalCongress = "Đại hội đại biểu toàn quốc của Đảng";
