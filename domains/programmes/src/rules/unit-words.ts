/**
 * The names under which the register of units may hold a body that a text addresses. A text speaks to the committee
 * ("Đảng ủy Sở Y tế", "Ban Thường vụ Đảng ủy Sở Y tế"), the unit bears the name of the whole organisation ("Đảng bộ
 * Sở Y tế"). The words as printed come first.
 */
export function unitWords(who: string): readonly string[] {
  const plain = who
    .replace(/uỷ/gu, "ủy")
    .replace(/\s+/gu, " ")
    .replace(/^(?:giao|yêu cầu|đề nghị)\s+(?:cho\s+)?/iu, "")
    .replace(/^(?:đồng chí\s+)?(?:phó\s+)?bí thư\s+/iu, "")
    .replace(/[\s,;:.]+$/u, "")
    .trim();
  const body = plain.replace(
    /^(?:ban thường vụ|ban chấp hành|thường trực|tập thể|lãnh đạo)\s+(?=\p{L})/iu,
    "",
  );
  const organisation = body
    .replace(/^đảng ủy(?=\s|$)/iu, "Đảng bộ")
    .replace(/^chi ủy(?=\s|$)/iu, "Chi bộ")
    .replace(/^(?:tỉnh|thành|huyện|quận|thị) ủy(?=\s|$)/iu, (level) => `Đảng bộ ${levelOf(level)}`);
  return [...new Set([plain, body, organisation])].filter((words) => words.length > 1);
}

function levelOf(committee: string): string {
  const [level = ""] = committee.toLowerCase().split(" ");
  return { thành: "thành phố", thị: "thị xã" }[level] ?? level;
}

/** "các chi bộ", "mỗi đơn vị": many at once, which no name finds. */
export function isCollective(who: string): boolean {
  return /^(?:(?:tất cả|toàn thể)\s+)?(?:các|mọi|mỗi|từng)\s/iu.test(who.trim());
}

const mostFollowing = 8;

/**
 * The words of a body with ever more of those that follow it: names run on in small letters ("Sở Tài chính", "cơ sở
 * 01"), and only the register of units knows where one ends. The shortest first.
 */
export function longerWords(words: string, following: string): readonly string[] {
  const [sameClause = ""] = following.split(/[,;:.()\n]/u);
  const next = sameClause.split(/\s+/u).filter((word) => word !== "");
  return Array.from({ length: Math.min(next.length, mostFollowing) + 1 }, (_, count) =>
    [words, ...next.slice(0, count)].join(" "),
  );
}

/** What is to be done, without the end of the name that was read as its beginning. */
export function withoutName(what: string, names: readonly string[]): string {
  for (const name of names) {
    if (name === "" || !what.startsWith(name)) continue;
    return what
      .slice(name.length)
      .replace(/^[\s,:]*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phải|cần)?[\s,:]*/u, "");
  }
  return what;
}
