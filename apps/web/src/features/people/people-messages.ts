import { defineMessages } from "../../language/messages.ts";

/** Words that the pages of people share. */
export const peopleWords = defineMessages({
  people: { vi: "Con người", en: "People" },
  fullName: { vi: "Họ và tên", en: "Full name" },
  birth: { vi: "Năm sinh", en: "Born" },
  birthOn: { vi: "Ngày sinh", en: "Date of birth" },
  gender: { vi: "Giới tính", en: "Gender" },
  female: { vi: "Nữ", en: "Female" },
  male: { vi: "Nam", en: "Male" },
  code: { vi: "Mã đảng viên", en: "Member code" },
  unit: { vi: "Nơi sinh hoạt", en: "Unit" },
  status: { vi: "Tình trạng", en: "Status" },
  official: { vi: "Chính thức", en: "Official" },
  probationary: { vi: "Dự bị", en: "Probationary" },
  posts: { vi: "Chức danh", en: "Posts" },
  post: { vi: "Chức danh", en: "Post" },
  invented: { vi: "Người giả định của bộ ví dụ", en: "Invented for the example" },
  from: { vi: "Từ ngày", en: "From" },
  on: { vi: "Từ ngày", en: "From" },
  reference: { vi: "Số quyết định, giấy giới thiệu", en: "Decision or letter" },
  noUnit: { vi: "Không sinh hoạt ở tổ chức nào", en: "Belongs to no unit" },
});

/** How a membership began or ended. */
export const membershipChangeWords = defineMessages({
  opening: { vi: "ghi nhận khi mở sổ", en: "recorded when the register was opened" },
  admission: { vi: "kết nạp", en: "admitted" },
  recognition: { vi: "công nhận chính thức", en: "became official" },
  transfer: { vi: "chuyển sinh hoạt", en: "transferred" },
  succession: { vi: "theo tổ chức sắp xếp lại", en: "followed the reorganised unit" },
  removal: { vi: "đưa ra khỏi danh sách", en: "removed" },
  leaving: { vi: "xin ra", en: "left" },
  death: { vi: "từ trần", en: "died" },
});
