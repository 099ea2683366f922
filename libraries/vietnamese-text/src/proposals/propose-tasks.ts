import type { CivilDate } from "@nhiemky/kernel";
import { readBodyAt } from "../names/bodies.ts";
import { readableText } from "../normalisation/readable-text.ts";
import { splitSentences } from "../text/sentences.ts";
import { dueIn, type ProposedDue } from "./sentence-parts.ts";

/** A task that a sentence seems to give: who is told to do what, by when. For a person to accept, correct or reject. */
export interface ProposedTask {
  /** Offsets of the sentence in the text as given, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Bodies told to do it, as written; the first leads. */
  readonly units: readonly string[];
  readonly supportingUnits: readonly string[];
  readonly what: string;
  readonly due: ProposedDue | null;
}

const orderToUnit =
  /(?:^|[\s,;:])(?:[Gg]iao(?:\scho)?|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|[Cc]hỉ đạo|[Gg]iao nhiệm vụ cho)\s(?=[\p{L}])/gu;
const commonUnit =
  /(?:các\s)?(?:cấp ủy|cấp uỷ|chi bộ|đảng bộ|đảng ủy|đảng uỷ|tổ chức đảng|tổ chức cơ sở đảng|cơ quan|đơn vị|địa phương|sở|ban|ngành|đoàn thể|phòng)(?:(?:,|\svà)?\s(?:cơ quan|đơn vị|đoàn thể|ngành|địa phương|trực thuộc|cơ sở|chuyên môn|liên quan|đảng))*/uy;
const duty =
  /^\s?(?:,?\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phải|cần|tập trung|khẩn trương|tiếp tục|hoàn thành|rà soát|xây dựng|tham mưu|tổ chức|triển khai|báo cáo|tăng cường|chỉ đạo|hướng dẫn|kiểm tra|thực hiện|ban hành|đẩy mạnh|nâng cao|phối hợp|gửi|trình|lập|quán triệt|sơ kết|tổng kết))(?![\p{L}])/u;
const support = /,?\s(?:phối hợp|cùng)\s(?:chặt chẽ\s)?(?:với|cùng)\s/u;
const listLink = /^\s?(?:,|và|,\svà)\s/u;

/** Sentences that tell a body to do something. Only what names a body and a duty is proposed. */
export function proposeTasks(given: string, anchor: CivilDate | null): ProposedTask[] {
  const readable = readableText(given);
  const proposals: ProposedTask[] = [];
  for (const sentence of splitSentences(readable.text)) {
    const words = readable.text.slice(sentence.start, sentence.end);
    const read = readOrder(words) ?? readDuty(words);
    if (read === null) continue;
    const start = readable.originalOffset(sentence.start);
    const end = readable.originalOffset(sentence.end);
    proposals.push({ start, end, text: given.slice(start, end), ...read, due: dueIn(words, anchor) });
  }
  return proposals;
}

type Order = Pick<ProposedTask, "units" | "supportingUnits" | "what">;

/** "Giao Ban Tổ chức chủ trì, phối hợp với Văn phòng rà soát …" */
function readOrder(sentence: string): Order | null {
  for (const match of sentence.matchAll(orderToUnit)) {
    const read = readUnits(sentence, match.index + match[0].length);
    if (read) return orderFrom(read.units, sentence.slice(read.end));
  }
  return null;
}

/** "Chi bộ trực thuộc phải báo cáo …": a body at the head of a sentence with a duty right behind it. */
function readDuty(sentence: string): Order | null {
  const opening = /^(?:[-+*•]\s|\d{1,2}[.)]\s)?/u.exec(sentence)![0].length;
  const read = readUnits(sentence, opening) ?? readUnits(lowerFirst(sentence, opening), opening);
  if (read === null || !duty.test(sentence.slice(read.end))) return null;
  // A report of what was done is no order.
  return /^\s?,?\s(?:đã|vừa)(?![\p{L}])/u.test(sentence.slice(read.end))
    ? null
    : orderFrom(read.units, sentence.slice(read.end));
}

function lowerFirst(sentence: string, at: number): string {
  return sentence.slice(0, at) + sentence.charAt(at).toLowerCase() + sentence.slice(at + 1);
}

function readUnits(sentence: string, offset: number): { units: string[]; end: number } | null {
  const units: string[] = [];
  let end = offset;
  for (let at = offset; units.length < 8; ) {
    const read = readUnit(sentence, at);
    if (read === null) break;
    units.push(read.name);
    end = read.end;
    const link = listLink.exec(sentence.slice(end, end + 6));
    if (link === null) break;
    at = end + link[0].length;
  }
  return units.length === 0 ? null : { units, end };
}

function readUnit(sentence: string, at: number): { name: string; end: number } | null {
  const body = readBodyAt(sentence, at);
  if (body) return body.name === "Đảng" ? null : body;
  commonUnit.lastIndex = at;
  const common = commonUnit.exec(sentence);
  return common && { name: common[0].trim(), end: at + common[0].trimEnd().length };
}

function orderFrom(units: readonly string[], rest: string): Order | null {
  const joint = support.exec(rest);
  const helpers = joint && joint.index <= 30 ? readUnits(rest, joint.index + joint[0].length) : null;
  const what = (helpers ? rest.slice(helpers.end) : rest)
    .replace(/^[\s,:]*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phải|cần)?[\s,:]*/u, "")
    .replace(/[\s.;]+$/u, "");
  return what.length < 8 ? null : { units, supportingUnits: helpers?.units ?? [], what };
}
