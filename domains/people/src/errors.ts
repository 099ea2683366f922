import { defineErrors } from "@nhiemky/kernel";

export const peopleErrors = defineErrors({
  PEOPLE_PERSON_NOT_FOUND: {
    status: 404,
    vi: "Không tìm thấy người này trong danh sách.",
    en: "There is no such person in the register.",
  },
  PEOPLE_TENURE_NOT_FOUND: {
    status: 404,
    vi: "Không tìm thấy lần giữ chức danh này.",
    en: "There is no such tenure.",
  },
  PEOPLE_CODE_TAKEN: {
    status: 409,
    vi: "Mã đảng viên “{code}” đã dùng cho người khác.",
    en: "Member code “{code}” belongs to somebody else.",
  },
  PEOPLE_DATES_REVERSED: {
    status: 422,
    vi: "Ngày kết thúc ({until}) phải sau ngày bắt đầu ({from}).",
    en: "The end ({until}) must come after the beginning ({from}).",
  },
  PEOPLE_BIRTH_CONTRADICTS: {
    status: 422,
    vi: "Ngày sinh và năm sinh không khớp, hoặc ngày sinh không trước ngày {day}.",
    en: "Date and year of birth disagree, or the birth does not come before {day}.",
  },
  PEOPLE_UNIT_NOT_EXISTING: {
    status: 422,
    vi: "“{unit}” không hoạt động vào ngày {day}, nên không thể nhận người từ ngày đó.",
    en: "“{unit}” does not exist on {day}, so nobody can join it on that day.",
  },
  PEOPLE_MEMBERSHIP_OVERLAPS: {
    status: 409,
    vi: "{person} đang sinh hoạt ở nơi khác trong thời gian này (từ {from}). Hãy chuyển sinh hoạt hoặc sửa ngày.",
    en: "{person} belongs to another unit at that time (from {from}). Transfer the membership or correct the day.",
  },
  PEOPLE_NO_MEMBERSHIP: {
    status: 422,
    vi: "{person} không sinh hoạt ở tổ chức nào vào ngày {day}.",
    en: "{person} belongs to no unit on {day}.",
  },
  PEOPLE_ALREADY_OFFICIAL: {
    status: 422,
    vi: "{person} đã là đảng viên chính thức.",
    en: "{person} is an official member already.",
  },
  PEOPLE_LATER_CHANGE: {
    status: 409,
    vi: "Đã ghi một thay đổi về sinh hoạt của {person} có hiệu lực ngày {later}. Hãy xem lại thay đổi đó trước.",
    en: "A change of {person}'s membership that takes effect on {later} is recorded already. Look at it first.",
  },
  PEOPLE_SAME_UNIT: {
    status: 422,
    vi: "{person} đang sinh hoạt tại chính tổ chức này.",
    en: "{person} belongs to this very unit.",
  },
  PEOPLE_POST_UNKNOWN: {
    status: 422,
    vi: "Chức danh “{post}” không có trong bảng thuật ngữ vào ngày {day}.",
    en: "The terminology has no post “{post}” on {day}.",
  },
  PEOPLE_TENURE_OVERLAPS: {
    status: 409,
    vi: "{person} đã giữ chức danh này từ {from}, trùng thời gian với lần đang nhập.",
    en: "{person} holds this post from {from}; the times overlap.",
  },
  PEOPLE_POST_HELD: {
    status: 409,
    vi: "Chức danh này chỉ một người giữ, và {person} đang giữ từ {from}. Hãy ghi ngày thôi giữ trước.",
    en: "Only one person holds this post, and {person} holds it from {from}. Record the end of that tenure first.",
  },
  PEOPLE_TENURE_ENDED: {
    status: 409,
    vi: "Lần giữ chức danh này đã kết thúc từ {until}.",
    en: "This tenure already ended on {until}.",
  },
  PEOPLE_OUTSIDE_SCOPE: {
    status: 403,
    vi: "Nơi chuyển đến nằm ngoài phạm vi của bạn. Cấp trên của cả hai nơi thực hiện việc chuyển này.",
    en: "The receiving unit lies outside your scope. The superior of both units makes this transfer.",
  },
  PEOPLE_IMPORT_NO_FILE: {
    status: 422,
    vi: "Chưa có tệp .xlsx. Hãy chọn tệp cần nhập.",
    en: "There is no .xlsx file. Choose the file to import.",
  },
  PEOPLE_IMPORT_COLUMNS: {
    status: 422,
    vi: "Dòng đầu của bảng thiếu cột: {columns}. Hãy dùng tệp mẫu.",
    en: "The first row of the sheet lacks the columns: {columns}. Use the template.",
  },
  PEOPLE_IMPORT_FAULTY: {
    status: 422,
    vi: "Còn {count} dòng có lỗi (dòng {rows}). Hãy sửa tệp rồi nhập lại; chưa có gì được ghi.",
    en: "{count} rows still have problems (rows {rows}). Correct the file and import it again; nothing was written.",
  },
});
