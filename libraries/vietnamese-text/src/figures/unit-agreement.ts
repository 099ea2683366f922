/** Words that may stand for every member of their group: "người" for đảng viên, "tổ chức" for chi bộ, "văn bản" for kế hoạch. */
interface UnitGroup {
  readonly general: ReadonlySet<string>;
  readonly special: ReadonlySet<string>;
}

const group = (general: string, special: string): UnitGroup => ({
  general: new Set(general.split("|")),
  special: new Set(special.split("|")),
});

const people =
  "đảng viên|cán bộ|công chức|viên chức|đại biểu|học viên|lao động|công dân|hội viên|đoàn viên|cấp ủy viên|" +
  "thanh niên|quần chúng|giáo viên|học sinh|sinh viên|biên chế|cá nhân|đối tượng|thành viên|nam|nữ|bị can|bị cáo|phụ nữ|nhân khẩu|giảng viên|bác sĩ|điều dưỡng|tiến sĩ|thạc sĩ|cử nhân|kỹ sư|quân nhân|chiến sĩ|cựu chiến binh|người cao tuổi|trẻ em|em|cháu|ủy viên|bí thư|báo cáo viên|cử tri|thí sinh|nhân viên|y sĩ|công nhân|người lao động|nông dân|chuyên gia|tình nguyện viên|vận động viên|bệnh nhân|khách";

const groups: readonly UnitGroup[] = [
  group("người|đồng chí", people),
  group("nam|nữ", people),
  group(
    "tổ chức|đơn vị|cơ quan|đầu mối|cơ sở",
    "tổ chức|đơn vị|cơ quan|đảng bộ|chi bộ|xã|phường|thị trấn|huyện|quận|thôn|ấp|bản|phòng|ban|trường|doanh nghiệp|hợp tác xã|tổ|đoàn thể|hội|khu dân cư|tổ dân phố|công đoàn|công đoàn cơ sở|chi hội|chi đoàn|nghiệp đoàn|chi cục|trạm|trạm y tế|chùa|đình|nhà thờ|sở|làng|xóm|khu phố",
  ),
  group(
    "văn bản",
    "nghị quyết|quyết định|kết luận|kế hoạch|chương trình|báo cáo|chỉ thị|quy định|quy chế|hướng dẫn|thông báo|tờ trình|công văn|đề án|nghị định|thông tư",
  ),
  group("đơn|đơn thư|vụ việc|hồ sơ", "khiếu nại|tố cáo|kiến nghị|phản ánh"),
  group("trường hợp|đối tượng|lượt", "tổ chức|đảng viên|cán bộ|người|vụ|vụ việc|đơn|cá nhân|tập thể"),
  group("em|cháu", "học sinh|trẻ em|trẻ|sinh viên|thiếu nhi|đội viên|đoàn viên|bé"),
  group("địa phương|nơi", "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản|ấp"),
  group("tập thể", "tổ chức|đơn vị|cơ quan|đảng bộ|chi bộ"),
];

/** A word that may count things of many kinds. */
export function isGeneralUnit(unit: string): boolean {
  return groups.some((each) => each.general.has(unit));
}

/** Whether two counting words name kinds of one group, such as hội viên and phụ nữ. */
export function areOfOneGroup(left: string, right: string): boolean {
  return groups.some(
    (each) =>
      (each.special.has(left) || each.general.has(left)) &&
      (each.special.has(right) || each.general.has(right)),
  );
}

function standsFor(general: string, special: string): boolean {
  return groups.some(
    (each) => each.general.has(general) && (each.special.has(special) || isPeople(each, special)),
  );
}

/** "người" and "đồng chí" stand for each other. */
function isPeople(each: UnitGroup, special: string): boolean {
  return each === groups[0] && each.general.has(special);
}

/** Whether two counting words may count the same things: equal, one left out, one the longer form of the other, or a general word for its kind. */
export function unitsAgree(left: string, right: string): boolean {
  if (left === "" || right === "" || left === right) return true;
  if (standsFor(left, right) || standsFor(right, left)) return true;
  // "vụ án" and "vụ việc", "lượt người" and "lượt công dân" are added up as vụ and lượt.
  if (/^(?:vụ|lượt)\s/u.test(left) && left.split(" ")[0] === right.split(" ")[0]) return true;
  return left.startsWith(`${right} `) || right.startsWith(`${left} `);
}
