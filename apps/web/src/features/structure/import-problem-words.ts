import { defineMessages } from "../../language/messages.ts";

/** Why a row of an import file cannot be taken, of either kind of file. */
export const importProblemWords = defineMessages({
  "code-missing": { vi: "Thiếu mã", en: "The code is missing" },
  "code-twice": { vi: "Mã có ở hơn một dòng của tệp", en: "The code stands in more than one row" },
  "name-missing": { vi: "Thiếu tên", en: "The name is missing" },
  "text-too-long": { vi: "Nội dung quá dài", en: "The text is too long" },
  "kind-unknown": { vi: "Không có loại tổ chức này", en: "There is no such kind of unit" },
  "parent-unknown": {
    vi: "Không tìm thấy mã cấp trên trong tệp hoặc trong phạm vi",
    en: "The parent's code is neither in the file nor in your scope",
  },
  "parent-circular": { vi: "Cấp trên quay vòng về chính nó", en: "The parents close a circle" },
  "parent-later": {
    vi: "Cấp trên chưa có hoặc đã kết thúc vào ngày này",
    en: "The parent does not exist on that day",
  },
  "date-wrong": { vi: "Ngày không đúng", en: "The date is wrong" },
  differs: {
    vi: "Mã đã có với nội dung khác; thay đổi phải qua quyết định hoặc sửa riêng",
    en: "The code exists with other particulars; changes need a decision or a correction",
  },
  "gender-unknown": { vi: "Giới tính ghi “Nam” hoặc “Nữ”", en: "The gender is “Nam” or “Nữ”" },
  "status-unknown": {
    vi: "Tình trạng ghi “Chính thức” hoặc “Dự bị”",
    en: "The status is “Chính thức” or “Dự bị”",
  },
  "unit-unknown": {
    vi: "Không tìm thấy mã tổ chức trong phạm vi",
    en: "No unit of your scope has this code",
  },
  "unit-not-existing": {
    vi: "Tổ chức không hoạt động vào ngày này",
    en: "The unit does not exist on that day",
  },
});

export type RowProblem = keyof typeof importProblemWords;
