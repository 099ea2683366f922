/** Counting words of official reports that are written with more than one syllable, or that decide a reading. */
const compound = [
  "bị can",
  "bị cáo",
  "bị án",
  "kiến nghị",
  "ý kiến",
  "tổ chức",
  "đảng viên",
  "đảng bộ",
  "chi bộ",
  "cấp ủy",
  "cấp uỷ",
  "đơn vị",
  "trường hợp",
  "vụ việc",
  "vụ án",
  "vụ",
  "việc",
  "cuộc",
  "lượt",
  "người",
  "đồng chí",
  "thôn",
  "hồ sơ",
  "đồng",
  "đơn thư",
  "đơn",
  "tập thể",
  "cá nhân",
  "hội nghị",
  "văn bản",
  "cơ quan",
  "doanh nghiệp",
  "hợp tác xã",
  "dự án",
  "đề án",
  "chỉ tiêu",
  "nhiệm vụ",
  "tiêu chí",
  "mô hình",
  "lớp",
  "học viên",
  "đại biểu",
  "phiếu",
  "hộ",
  "nhân khẩu",
  "xã",
  "phường",
  "huyện",
  "quận",
  "thị trấn",
  "tỉnh",
  "khu dân cư",
  "tổ dân phố",
  "ấp",
  "bản",
  "nhà",
  "căn nhà",
  "căn",
  "công trình",
  "trường",
  "giáo viên",
  "học sinh",
  "sinh viên",
  "bệnh nhân",
  "giường",
  "ca",
  "mẫu",
  "liều",
  "mũi",
  "ha",
  "héc-ta",
  "km",
  "tấn",
  "tạ",
  "con",
  "cây",
  "lao động",
  "việc làm",
  "công chức",
  "viên chức",
  "cán bộ",
  "biên chế",
  "đầu mối",
  "phòng",
  "ban chỉ đạo",
  "ban",
  "thủ tục hành chính",
  "thủ tục",
  "dịch vụ công",
  "dịch vụ",
  "tin bài",
  "bài",
  "buổi",
  "đợt",
  "đoàn",
  "giải",
  "huy chương",
  "bằng khen",
  "giấy khen",
  "hòm thư",
  "phản ánh",
  "khiếu nại",
  "tố cáo",
  "quyết định",
  "kết luận",
  "bản án",
  "cử tri",
  "nội dung",
  "vấn đề",
  "hạng mục",
  "lô",
  "thửa",
  "sản phẩm",
  "khách",
  "du khách",
  "lượt khách",
  "lượt người",
  "lượt công dân",
  "công dân",
  "phụ nữ",
  "hội viên",
  "đoàn viên",
  "thanh niên",
  "quần chúng",
  "nhóm",
  "câu lạc bộ",
  "nam",
  "nữ",
  "tổ",
  "điểm",
  "điểm tiếp xúc",
  "phần trăm",
  "cơ sở",
  "lần",
  "suất",
  "xe",
  "vị trí",
  "chức danh",
  "phó phòng",
  "trưởng phòng",
  "trụ sở",
  "USD",
  "tin",
  "báo cáo",
  "chuyên đề",
  "vụ tai nạn",
  "đám cháy",
  "đối tượng",
  "giấy chứng nhận",
  "m2",
  "m3",
  "kg",
  "lít",
  "quyển",
  "cuốn",
  "tàu",
  "làng nghề",
  "thành viên",
  "kế hoạch",
  "nghị quyết",
  "chương trình",
  "mục tiêu",
  "đề tài",
  "sáng kiến",
  "nhiệm kỳ",
  "phường, xã",
  "cấp ủy viên",
  "hội",
  "đoàn thể",
].sort((left, right) => right.length - left.length);

/** Words that count time: figures with them are durations, not quantities. */
export const timeUnits: ReadonlySet<string> = new Set([
  "năm",
  "tháng",
  "ngày",
  "giờ",
  "phút",
  "tuần",
  "quý",
  "tuổi",
  "kỳ",
  "khóa",
  "thế kỷ",
  "giây",
]);

const known = new RegExp(`(?:${compound.join("|")})(?![\\p{L}\\p{N}])`, "uy");
const anyWord = /\p{Ll}+(?![\p{L}\p{N}])/uy;

/** Words after a number that are no counting word. */
const notUnits = new Set(
  "đã được chưa và trong trên của là so còn thì đạt chiếm có tăng giảm bằng tại ở do để với từ đến theo không cho khi các những này nêu trở vượt hơn hay hoặc tương với vào ra lên xuống cũng đang sẽ phải về nên mà như năm tháng ngày kế".split(
    " ",
  ),
);

/** A counting word at an offset (white space before it allowed): the word and where it ends; null when none stands there. */
export function readUnitAt(
  text: string,
  offset: number,
): { unit: string; end: number; isKnown: boolean } | null {
  let at = offset;
  while (at < offset + 2 && (text[at] === " " || text[at] === "\n")) at++;
  known.lastIndex = at;
  const found = known.exec(text);
  if (found) return { unit: found[0].replace("uỷ", "ủy"), end: at + found[0].length, isKnown: true };
  if (at === offset) return null;
  anyWord.lastIndex = at;
  const word = anyWord.exec(text);
  if (word === null || notUnits.has(word[0]) || timeUnits.has(word[0])) return null;
  return { unit: word[0], end: at + word[0].length, isKnown: false };
}

/** Words for people that "người" and "đồng chí" may stand for. */
const people: ReadonlySet<string> = new Set(
  (
    "đảng viên|cán bộ|công chức|viên chức|đại biểu|học viên|lao động|công dân|hội viên|đoàn viên|cấp ủy viên|" +
    "thanh niên|quần chúng|giáo viên|học sinh|sinh viên|biên chế|cá nhân|đối tượng|thành viên|nam|nữ"
  ).split("|"),
);

function isPersonWord(left: string, right: string): boolean {
  return (
    (left === "người" || left === "đồng chí") &&
    (people.has(right) || right === "người" || right === "đồng chí")
  );
}

/** Whether two counting words may count the same things: equal, one left out, one the longer form of the other, or a general word for people. */
export function unitsAgree(left: string, right: string): boolean {
  if (left === "" || right === "" || left === right) return true;
  if (isPersonWord(left, right) || isPersonWord(right, left)) return true;
  // "vụ án" and "vụ việc", "lượt người" and "lượt công dân" are added up as vụ and lượt.
  if (/^(?:vụ|lượt)\s/u.test(left) && left.split(" ")[0] === right.split(" ")[0]) return true;
  return left.startsWith(`${right} `) || right.startsWith(`${left} `);
}
