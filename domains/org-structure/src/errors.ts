import { defineErrors } from "@nhiemky/kernel";

export const structureErrors = defineErrors({
  STRUCTURE_UNIT_NOT_FOUND: {
    status: 404,
    vi: "Không tìm thấy tổ chức này. Có thể đường dẫn đã sai; hãy tìm lại trong cây tổ chức.",
    en: "There is no such unit. The address may be wrong; look for it in the tree.",
  },
  STRUCTURE_UNIT_NOT_EXISTING: {
    status: 422,
    vi: "“{unit}” không tồn tại vào ngày {day}. Hãy kiểm tra ngày có hiệu lực của quyết định.",
    en: "“{unit}” does not exist on {day}. Check the day on which the decision takes effect.",
  },
  STRUCTURE_UNIT_ALREADY_ENDED: {
    status: 409,
    vi: "“{unit}” đã kết thúc hoạt động từ ngày {day} theo một quyết định khác.",
    en: "“{unit}” already ended on {day} by another decision.",
  },
  STRUCTURE_PARENT_ENDED: {
    status: 422,
    vi: "“{parent}” chỉ tồn tại đến trước ngày {day}, nên “{unit}” không thể trực thuộc từ {from}. Hãy chọn cấp trên còn hoạt động trong cả thời gian đó.",
    en: "“{parent}” exists only until {day}, so “{unit}” cannot stand under it from {from}. Choose a superior that lasts for the whole time.",
  },
  STRUCTURE_CYCLE: {
    status: 422,
    vi: "Không thể đặt “{unit}” trực thuộc “{parent}”: vào ngày {day} “{parent}” nằm trong chính “{unit}”. Hãy chọn cấp trên khác.",
    en: "“{unit}” cannot stand under “{parent}”: on {day} “{parent}” itself stands below “{unit}”. Choose another superior.",
  },
  STRUCTURE_DECIDED_THAT_DAY: {
    status: 409,
    vi: "“{unit}” đã có một quyết định về cùng nội dung, hiệu lực cùng ngày {day}. Hãy kiểm tra lại ngày hoặc quyết định đã nhập.",
    en: "A decision about the same thing already takes effect for “{unit}” on {day}. Check the day, or the decision entered before.",
  },
  STRUCTURE_NOTHING_CHANGES: {
    status: 422,
    vi: "Quyết định không làm thay đổi gì ở “{unit}” vào ngày {day}.",
    en: "The decision changes nothing about “{unit}” on {day}.",
  },
  STRUCTURE_LATER_DECISION: {
    status: 409,
    vi: "Không thể kết thúc “{unit}” từ ngày {day}: sổ đã ghi một quyết định khác về tổ chức này có hiệu lực ngày {later}. Hãy xem lại quyết định đó trước.",
    en: "“{unit}” cannot end on {day}: the ledger holds another decision about it that takes effect on {later}. Look at that decision first.",
  },
  STRUCTURE_CHILDREN_LEFT: {
    status: 422,
    vi: "“{unit}” còn {count} tổ chức trực thuộc chưa có nơi tiếp nhận (ví dụ “{example}”). Hãy chọn nơi tiếp nhận trước khi kết thúc.",
    en: "“{unit}” still has {count} units under it that go nowhere (such as “{example}”). Choose who receives them before it ends.",
  },
  STRUCTURE_HEIR_IS_ITSELF: {
    status: 422,
    vi: "“{unit}” kết thúc hoạt động nên không thể tự tiếp nhận. Hãy chọn tổ chức khác.",
    en: "“{unit}” ends, so it cannot receive what it leaves. Choose another unit.",
  },
  STRUCTURE_NO_SUCH_PART: {
    status: 422,
    vi: "Phần tiếp nhận được chọn không có trong danh sách các tổ chức được chia tách.",
    en: "The part chosen to receive is not among the parts of the split.",
  },
  STRUCTURE_WEIGHTS_EMPTY: {
    status: 422,
    vi: "Tổng tỷ trọng của các phần phải lớn hơn 0 (ví dụ số đảng viên của từng phần).",
    en: "The weights of the parts must add up to more than 0 (for example, the members of each part).",
  },
  STRUCTURE_CHILD_ELSEWHERE: {
    status: 422,
    vi: "“{child}” không trực thuộc “{unit}” vào ngày {day}.",
    en: "“{child}” does not stand directly under “{unit}” on {day}.",
  },
  STRUCTURE_CODE_TAKEN: {
    status: 409,
    vi: "Mã “{code}” đã dùng cho “{unit}”. Mã không được dùng lại, kể cả khi tổ chức đã kết thúc.",
    en: "Code “{code}” belongs to “{unit}”. A code is never used again, even after its unit has ended.",
  },
  STRUCTURE_KIND_UNKNOWN: {
    status: 422,
    vi: "Loại tổ chức “{kind}” không có trong bảng thuật ngữ vào ngày {day}.",
    en: "The terminology has no unit kind “{kind}” on {day}.",
  },
  STRUCTURE_SOURCE_MISSING: {
    status: 422,
    vi: "Quyết định cần có văn bản: chọn văn bản trong sổ hoặc ghi số, ký hiệu.",
    en: "A decision needs its document: choose one from the register or write its number and symbol.",
  },
  STRUCTURE_OUTSIDE_AUTHORITY: {
    status: 403,
    vi: "Quyết định chạm đến tổ chức không thuộc quyền của đơn vị ra quyết định. Hãy chọn đơn vị ra quyết định là cấp trên của mọi tổ chức liên quan.",
    en: "The decision touches a unit outside the authority of the unit that decides. Choose a unit that stands above every unit concerned.",
  },
  STRUCTURE_DECISION_NOT_FOUND: {
    status: 404,
    vi: "Không tìm thấy quyết định này trong sổ.",
    en: "The ledger has no such decision.",
  },
  STRUCTURE_DECISION_WITHDRAWN: {
    status: 409,
    vi: "Quyết định này đã được rút khỏi sổ từ trước.",
    en: "This decision has been withdrawn from the ledger before.",
  },
  STRUCTURE_LATER_RESTS: {
    status: 409,
    vi: "Chưa rút được: một quyết định có hiệu lực ngày {later} cũng chạm đến “{unit}” và dựa trên quyết định này. Hãy rút quyết định sau trước.",
    en: "It cannot be withdrawn yet: a decision that takes effect on {later} touches “{unit}” too and rests on this one. Withdraw the later one first.",
  },
  STRUCTURE_NEW_UNIT_IN_USE: {
    status: 409,
    vi: "Chưa rút được: tổ chức do quyết định này lập ra đã có văn bản, nhiệm vụ, người hoặc số liệu. Hãy ghi một quyết định mới thay vì rút quyết định này.",
    en: "It cannot be withdrawn: a unit that this decision brought into being already has documents, tasks, people or figures. Enter a new decision instead.",
  },
  STRUCTURE_DOCUMENT_UNKNOWN: {
    status: 422,
    vi: "Không có văn bản này trong sổ, hoặc đơn vị không được xem. Hãy chọn lại, hoặc chỉ ghi số, ký hiệu.",
    en: "The register has no such document, or you may not see it. Choose again, or write its number and symbol only.",
  },
  STRUCTURE_DONE_BEYOND_TOTAL: {
    status: 422,
    vi: "Số đã sắp xếp ({done}) lớn hơn tổng số ({total}). Hãy kiểm tra lại hai số.",
    en: "The number done ({done}) is more than the total ({total}). Check both numbers.",
  },
  STRUCTURE_DATES_REVERSED: {
    status: 422,
    vi: "Ngày bắt đầu sau ngày kết thúc. Hãy kiểm tra lại hai ngày.",
    en: "The first day comes after the last. Check both days.",
  },
  STRUCTURE_IMPORT_NO_FILE: {
    status: 422,
    vi: "Chưa có tệp .xlsx. Hãy chọn tệp cần nhập.",
    en: "There is no .xlsx file. Choose the file to import.",
  },
  STRUCTURE_IMPORT_COLUMNS: {
    status: 422,
    vi: "Dòng đầu của bảng thiếu cột: {columns}. Hãy dùng tệp mẫu.",
    en: "The first row of the sheet lacks the columns: {columns}. Use the template.",
  },
  STRUCTURE_IMPORT_FAULTY: {
    status: 422,
    vi: "Còn {count} dòng có lỗi (dòng {rows}). Hãy sửa tệp rồi nhập lại; chưa có gì được ghi.",
    en: "{count} rows still have problems (rows {rows}). Correct the file and import it again; nothing was written.",
  },
});
