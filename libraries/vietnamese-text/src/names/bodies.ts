/**
 * Patterns of the names of bodies in official prose. Names of places and offices run over capitalised words and over
 * the small words that belong to them ("tỉnh", "các cơ quan"); where a name ends is settled by capitals alone.
 */
const capital = String.raw`\p{Lu}[\p{L}\d]*\.?(?![\p{L}])`;
const level = String.raw`(?:tỉnh|thành phố|thành ủy|TP\.?|Tp\.?|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|khối|[Cc]ác cơ quan|[Cc]ác doanh nghiệp|[Cc]ơ quan|[Dd]oanh nghiệp|bộ phận|trực thuộc|chính quyền)`;
/** What may follow the head of a body. */
const place = String.raw`(?:\s(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s(?:ủy|uỷ)|${level}(?![\p{L}])|(?!(?:Nghị|Chỉ|Quyết|Quy|Kết|Kế|Điều|Luật|Căn|Theo|Về)\s)${capital}))`;
/** Source of a pattern for the words behind the head of a body: level words and capitalised words. */
export const places = `${place}{0,9}`;

const subjects = [
  "Tổ chức",
  "Tuyên giáo và Dân vận",
  "Tuyên giáo",
  "Dân vận",
  "Nội chính",
  "Chính sách, chiến lược",
  "Kinh tế",
  "Đối ngoại",
  "Công an",
  "Quốc phòng",
  "Ngoại giao",
  "Nội vụ",
  "Tư pháp",
  "Tài chính",
  "Công Thương",
  "Nông nghiệp và Phát triển nông thôn",
  "Nông nghiệp và Môi trường",
  "Giao thông vận tải",
  "Xây dựng",
  "Tài nguyên và Môi trường",
  "Thông tin và Truyền thông",
  "Lao động - Thương binh và Xã hội",
  "Lao động, Thương binh và Xã hội",
  "Văn hóa, Thể thao và Du lịch",
  "Khoa học và Công nghệ",
  "Giáo dục và Đào tạo",
  "Y tế",
  "Kế hoạch và Đầu tư",
  "Dân tộc và Tôn giáo",
  "Thi hành án dân sự",
  "Kiểm tra",
  "Kiểm soát",
  "Kiểm toán nhà nước",
]
  .map((subject) => subject.replaceAll("hóa", "h(?:óa|oá)").replaceAll(" ", "\\s"))
  .join("|");

const committee = `(?:Đảng bộ|Chi bộ|Đảng (?:ủy|uỷ)|Thành (?:ủy|uỷ)|Tỉnh (?:ủy|uỷ)|Huyện (?:ủy|uỷ)|Quận (?:ủy|uỷ)|Thị (?:ủy|uỷ)|Thành đoàn|Tỉnh đoàn)`;
const central = String.raw`(?:Trung ương|TW|TƯ)(?:\s{1,9}Đảng)?(?:\s{1,9}Cộng sản Việt Nam)?(?![\p{L}])`;
const people = `(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)`;

const alternatives = [
  `Bộ Chính trị`,
  String.raw`Ban Bí thư(?:\s{1,9}${central})?`,
  String.raw`(?:(?:Ban Chấp hành|BCH)\s{0,9})${central}`,
  String.raw`(?:Phó )?Thủ tướng(?:\s{1,9}Chính phủ)?`,
  `(?:Thanh tra |Văn phòng )?Chính phủ`,
  `(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội`,
  `(?:Văn phòng )?Quốc hội`,
  `Chủ tịch nước`,
  String.raw`(?:(?:Ban Thường vụ|Ban Chấp hành|Thường trực|BTV|BCH)\s{1,9})?${committee}${places}`,
  String.raw`(?:(?:Phó )?(?:Chủ tịch|Thường trực)\s{1,9})?${people}${places}`,
  String.raw`(?:Bộ trưởng |Liên )?(?:Bộ|Ban|Sở|Phòng|Cục|Tổng cục|(?:Ủy|Uỷ) ban|Viện|Thanh tra|Văn phòng)\s(?:${subjects})(?![\p{L}])(?:\s${central}|\s${committee}${places}|${places})`,
  String.raw`(?:Ban Chỉ đạo|Thanh tra|Văn phòng|Kiểm toán|Viện kiểm sát nhân dân|Tòa án nhân dân|Toà án nhân dân|Tổng Liên đoàn|Liên đoàn|Đảng đoàn|Ban cán sự đảng|Trung ương|Ban Quản lý|Ban|Bộ|Hội|Đoàn|Học viện)(?:\stối cao)?${place}${places}(?:\stối cao)?`,
  central,
  `(?:Ban Thường vụ|Ban Chấp hành|Thường trực)`,
  String.raw`Đảng(?:\s{1,9}Cộng sản Việt Nam)?`,
];

/** Source of a pattern for the name of a body; case counts. */
export const bodyPattern = `(?:${alternatives.join("|")})(?![\\p{L}])`;

const here = new RegExp(bodyPattern, "uy");

/** The name of a body that starts exactly at an offset, with the offset behind it; null when none does. */
export function readBodyAt(text: string, offset: number): { name: string; end: number } | null {
  here.lastIndex = offset;
  const match = here.exec(text);
  if (match === null) return null;
  const name = match[0].replace(/[.\s]+$/u, "");
  return { name, end: offset + name.length };
}

/** The usual full name of a body: the Central Committee for "Trung ương", one spelling of ủy, no doubled spaces. */
export function usualBodyName(name: string): string {
  const plain = name
    .replace(/\s+/gu, " ")
    .replace(/uỷ/gu, "ủy")
    .replace(/Uỷ/gu, "Ủy")
    .replace(/\b(?:TP|Tp)\.?\s?(?=\p{Lu}|$)/gu, "thành phố ")
    .replace(/^BTV(?=\s)/u, "Ban Thường vụ")
    .replace(/^BCH\s*(?=\S)/u, "Ban Chấp hành ")
    .replace(/^(?:TW|TƯ)(?=\s|$)/u, "Trung ương")
    .replace(/(?<=\s)(?:TW|TƯ)(?=\s|$)/u, "Trung ương")
    .trim();
  if (/^(?:Ban Chấp hành )?Trung ương(?: Đảng.*)?$/u.test(plain)) return "Ban Chấp hành Trung ương";
  return plain
    .replace(/(?<=^(?:Ban|Ủy ban|Văn phòng) .* ?Trung ương) Đảng$/u, "")
    .replace(/^Thủ tướng$/u, "Thủ tướng Chính phủ");
}
