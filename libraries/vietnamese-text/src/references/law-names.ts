import { matchAt } from "../text/match-at.ts";

/** Names of laws in the singular form in which texts cite them ("Luật Cán bộ, công chức"); longest first at use. */
const names = [
  "An ninh mạng",
  "An ninh quốc gia",
  "An toàn thông tin mạng",
  "An toàn thực phẩm",
  "An toàn, vệ sinh lao động",
  "Ban hành văn bản quy phạm pháp luật",
  "Bảo hiểm xã hội",
  "Bảo hiểm y tế",
  "Bảo vệ bí mật nhà nước",
  "Bảo vệ dữ liệu cá nhân",
  "Bảo vệ môi trường",
  "Bảo vệ quyền lợi người tiêu dùng",
  "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
  "Bình đẳng giới",
  "Cán bộ, công chức",
  "Căn cước công dân",
  "Căn cước",
  "Cạnh tranh",
  "Công an nhân dân",
  "Công chứng",
  "Công đoàn",
  "Công nghệ thông tin",
  "Cư trú",
  "Dân quân tự vệ",
  "Di sản văn hóa",
  "Doanh nghiệp",
  "Du lịch",
  "Đầu tư công",
  "Đầu tư",
  "Đất đai",
  "Đấu thầu",
  "Giám định tư pháp",
  "Giao dịch điện tử",
  "Giao thông đường bộ",
  "Giáo dục đại học",
  "Giáo dục nghề nghiệp",
  "Giáo dục",
  "Hòa giải ở cơ sở",
  "Hòa giải, đối thoại tại Tòa án",
  "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
  "Hộ tịch",
  "Hôn nhân và gia đình",
  "Hợp tác xã",
  "Kế toán",
  "Khám bệnh, chữa bệnh",
  "Khiếu nại",
  "Khoa học và công nghệ",
  "Kiểm toán nhà nước",
  "Kinh doanh bất động sản",
  "Lao động",
  "Dân sự",
  "Hình sự",
  "Tố tụng dân sự",
  "Tố tụng hình sự",
  "Tố tụng hành chính",
  "Lâm nghiệp",
  "Lưu trữ",
  "Mặt trận Tổ quốc Việt Nam",
  "Ngân sách nhà nước",
  "Nghĩa vụ quân sự",
  "Người cao tuổi",
  "Người khuyết tật",
  "Nhà ở",
  "Phòng cháy và chữa cháy",
  "Phòng, chống bạo lực gia đình",
  "Phòng, chống ma túy",
  "Phòng, chống mua bán người",
  "Phòng, chống tham nhũng",
  "Phòng, chống tác hại của rượu, bia",
  "Phòng, chống thiên tai",
  "Phổ biến, giáo dục pháp luật",
  "Quản lý thuế",
  "Quản lý, sử dụng tài sản công",
  "Quốc phòng",
  "Quy hoạch",
  "Quy hoạch đô thị",
  "Sở hữu trí tuệ",
  "Sửa đổi, bổ sung một số điều của Luật",
  "Tài nguyên nước",
  "Thanh niên",
  "Thanh tra",
  "Thi đua, khen thưởng",
  "Thi hành án dân sự",
  "Thi hành án hình sự",
  "Thi hành tạm giữ, tạm giam",
  "Thống kê",
  "Thủ đô",
  "Thủy lợi",
  "Thủy sản",
  "Thực hành tiết kiệm, chống lãng phí",
  "Thực hiện dân chủ ở cơ sở",
  "Thuế giá trị gia tăng",
  "Thuế thu nhập doanh nghiệp",
  "Thuế thu nhập cá nhân",
  "Tiếp cận thông tin",
  "Tiếp công dân",
  "Tín ngưỡng, tôn giáo",
  "Tố cáo",
  "Tổ chức Chính phủ",
  "Tổ chức chính quyền địa phương",
  "Tổ chức Quốc hội",
  "Tổ chức Tòa án nhân dân",
  "Tổ chức Viện kiểm sát nhân dân",
  "Trách nhiệm bồi thường của Nhà nước",
  "Trẻ em",
  "Trợ giúp pháp lý",
  "Trọng tài thương mại",
  "Viên chức",
  "Xây dựng",
  "Xử lý vi phạm hành chính",
  "Xuất bản",
  "Báo chí",
  "Dược",
  "Điện lực",
  "Đường bộ",
  "Trật tự, an toàn giao thông đường bộ",
].sort((left, right) => right.length - left.length);

const either = (name: string) =>
  name
    .replaceAll("hòa", "h(?:òa|oà)")
    .replaceAll("Hòa", "H(?:òa|oà)")
    .replaceAll("Tòa", "T(?:òa|oà)")
    .replaceAll("hóa", "h(?:óa|oá)")
    .replaceAll("húy", "h(?:úy|uý)")
    .replaceAll("hủy", "h(?:ủy|uỷ)")
    .replaceAll("túy", "t(?:úy|uý)")
    .replaceAll(" ", "\\s{1,9}");
const known = new RegExp(`(?:${names.map(either).join("|")})(?![\\p{L}])`, "iuy");
const unknown =
  /\p{Lu}\p{L}*(?:,?\s(?!(?:quy|của|đã|được|về|theo|có|năm|là|để|trong|với|ngày|số|tại|cho|khi|thì|gồm|nêu|hiện|sửa|nhằm|đến|từ|này|trên|ban|do|và\s{1,9}(?:các|Nghị|Luật|Bộ luật))(?![\p{L}]))\p{Ll}+){0,7}/uy;
const edition = /\s{0,9}\(sửa đổi(?:, bổ sung)?(?: năm \d{4}(?:(?:,| và) năm \d{4}){0,4})?\)/uy;
const year = /\s{0,9},?\s{0,9}(?:năm\s)?(?<year>(?:19|20)\d\d)(?![\d/])(?!\s?-\s?\d)/uy;

/** The name of a law after the word "Luật" with the year that tells its version; returns the offset behind it. */
export function readLawNameAt(text: string, offset: number): number | null {
  if (!/\p{Lu}/u.test(text[offset] ?? "")) return null;
  const name = matchAt(known, text, offset) ?? matchAt(unknown, text, offset);
  if (name === null) return null;
  let end = offset + name[0].length;
  for (const pattern of [edition, year, edition]) end += matchAt(pattern, text, end)?.[0].length ?? 0;
  return end;
}
