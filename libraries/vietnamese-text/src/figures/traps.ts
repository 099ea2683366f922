import { findMentions } from "../references/find-mentions.ts";
import type { Span } from "../text/sentences.ts";

const dayAndMonth = String.raw`(?:0?[1-9]|[12]\d|3[01])\s?[/-]\s?(?:0?[1-9]|1[0-2])`;
const notCounted = String.raw`(?![\d/%]|[.,]\d|\s?%)(?!\s{1,9}(?:vụ|việc|đơn|xã|tổ chức|chi bộ|đơn vị|người|hồ sơ|cuộc|trường hợp|chỉ tiêu|tiêu chí|đảng viên|hộ|phiếu))`;

/** Digits that count nothing: dates, times, terms of years, ordinals, articles, numbers of rooms and telephones. */
const patterns: readonly RegExp[] = [
  /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?!\d)/gu,
  /\d{1,2}\s{1,9}tháng\s{1,9}\d{1,2}(?:\s{1,9}năm\s{1,9}\d{4})?/gu,
  new RegExp(
    String.raw`(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Hh]ôm|[Hh]ôm nay|[Dd]ịp|[Ll]ễ|[Mm]ùng|[Tt]rước|[Hh]ết|[Vv]ào|[Kk]ể từ|[Tt]ính đến|[Đđ]ến|[Tt]ới|[Pp]hiên|[Tt]uần|\p{Ll} từ|[Tt]ừ)\s{1,9}(?:ngày\s{1,9})?${dayAndMonth}(?:\s{0,9}(?:,|và|đến|tới|-)\s{0,9}(?:ngày\s{1,9})?${dayAndMonth})*${notCounted}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:[Nn]gày|[Hh]ôm|[Ss]áng|[Cc]hiều|[Tt]ối)\s{1,9}\d{1,2}(?:\s{0,2}(?:,|và|-|đến)\s{0,2}\d{1,2}){0,4}\s?/\s?(?:0?[1-9]|1[0-2])${notCounted}`,
    "gu",
  ),
  /(?:[Tt]háng|[Qq]uý)\s{1,9}(?:\d{1,2}|[IVX]{1,3})(?:\s?[/.-]\s?\d{4})?(?:\s{0,9}(?:,|và|-|đến)\s{0,9}(?:tháng\s{1,9})?\d{1,2}(?=\s{1,9}năm|\s?\/\s?\d{4}|[.,;)]))?/gu,
  /(?<![\d.,/])(?:0?[1-9]|1[0-2])\s?\/\s?(?:19|20)\d\d(?![\d.,]*\d)(?!\s+(?:vụ|việc|đơn|xã|tổ chức|chi bộ|đơn vị|người|hồ sơ|cuộc|trường hợp|đảng viên|hộ|phiếu))/gu,
  /(?:[Nn]ăm|[Nn]hiệm kỳ|[Nn]hiệm kì|[Gg]iai đoạn|[Nn]iên khóa|[Nn]ăm học)\s{1,9}(?:19|20)\d\d(?:\s?(?:[-/]|đến|và|,)\s?(?:năm\s)?(?:19|20)\d\d)*(?!\d)/gu,
  /(?<![\d.,])(?:19|20)\d\d\s?-\s?(?:19|20)\d\d(?!\d|[.,]\d)/gu,
  /(?:lần\s{1,9})?(?<!\p{L})thứ\s{1,9}\d{1,3}(?:\s{0,9}(?:,|và|-)\s{0,9}\d{1,3}(?=\s{0,9}(?:[.,;)]|khóa|của)))?(?:\s?\/\s?\d+)?/gu,
  /(?:hạng|vị trí|đứng|xếp)\s{1,9}(?:thứ\s{1,9})?\d{1,3}\s?\/\s?\d{1,3}/gu,
  /(?:[Kk]hóa|[Kk]hoá|[Đđ]iều|[Kk]hoản|[Cc]hương|[Tt]iểu mục|[Tt]rang|[Pp]hụ lục|[Bb]iểu|[Bb]ảng|[Mm]ẫu số|[Qq]uốc lộ|QL|[Tt]ập|[Hh]ình|[Kk]ỳ họp|[Pp]hiên họp|Tổ số|[Đđ]ường|[Nn]gõ|[Ll]ô số)\s{1,9}(?:số\s{1,9})?\d{1,4}(?:\s{0,9}(?:,|và|-)\s{0,9}\d{1,3}(?=\s{0,9}(?:[.,;)]|của|Điều|Luật|Nghị)))*(?!\s?%|[.,]\d)/gu,
  /(?:[Đđ]iện thoại|ĐT|[Tt]el|[Ff]ax|[Hh]otline|[Đđ]ường dây nóng|SĐT)\s{0,9}[:.]?\s{0,9}[\d .()+-]{6,20}/gu,
  /(?:[Ll]ượt xem|[Ll]ượt truy cập|[Tt]rang|[Xx]em|Số lượt xem)\s{0,9}:\s{0,9}\d[\d.,]*(?:\s?\/\s?\d+)?/gu,
  /(?<!\d)0\d{2,3}[.\s-]?\d{3}[.\s-]?\d{3,4}(?!\d)/gu,
  /\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}(?:\s?phút)?(?![\p{L}\d])/gu,
  /(?<![\d/])24\s?\/\s?(?:7|24)(?!\d)/gu,
  /(?:^|\n)[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3})(?=\s{1,9}\p{Lu})/gu,
  /(?<=[.;:]\s)\d{1,2}[.)](?=\s{1,9}\p{Lu})|\(\d{1,2}\)(?=\s{0,9}\p{L})/gu,
  /(?:mức độ|cấp độ|cấp|loại|mức|vòng|[Bb]ước|nhóm|Nhóm|phần|Phần|COVID|Covid|ISO|TCVN|số nhà|[Pp]hòng số|Khu|Tổ|tổ dân phố|Thôn|Khối|Ấp|Cơ sở|[Gg]iai đoạn|[Đđ]ợt|[Qq]uận|[Pp]hường|[Hh]ọc kỳ|[Kk]hu phố|tiểu khu)[\s-]+(?:số\s{1,9})?\d{1,5}(?!\s?%|[.,/]\d|\d|\s{1,9}(?!(?:là|có|đạt|chiếm|được|đã|và|ở|tại|thì|còn|phải|theo|về|với|do|bằng)(?!\p{L}))\p{Ll})/gu,
  /(?:[Gg]iai đoạn|[Đđ]ợt|[Hh]ọc kỳ|[Bb]ước|[Vv]òng)\s{1,9}(?:số\s{1,9})?[1-9](?![\d.,/%]\d|\d|\s?%)/gu,
  /(?<!(?:[Tt]ổng|[Tt]rong|[Nn]ửa|[Mm]ột|[Cc]ó|[Đđ]a|[Ll]à|[Tt]hiểu|[Dd]ân|[Nn]hân|[Cc]hữ|[Cc]hỉ|[Tt]ham|[Ss]ai)\s)(?<!\p{L})[Ss]ố\s{0,9}:?\s{0,9}\d{1,4}(?![\d.,]*\d)(?!\s?%)(?!\s{1,9}(?:vụ|việc|đơn|tổ chức|chi bộ|đơn vị|người|hồ sơ|cuộc|trường hợp|đảng viên|đồng chí|đại biểu|hộ|phiếu))/gu,
  /(?<!\p{L})(?:tại|ở|đường|phố)\s(?:số\s)?\d{1,4}(?=\s\p{Lu})/gu,
];

/** The stretches of a text whose digits are no figures, in order and merged. */
export function findTraps(text: string): Span[] {
  const spans: Span[] = findMentions(text).map(({ start, end }) => ({ start, end }));
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  spans.sort((left, right) => left.start - right.start);
  const merged: Array<{ start: number; end: number }> = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
