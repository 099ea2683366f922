import { defineErrors } from "@nhiemky/kernel";

export const formErrors = defineErrors({
  FORM_NOT_FOUND: {
    status: 404,
    vi: "Không có biểu mẫu này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such form, or it lies outside your scope.",
  },
  FORM_INDICATOR_FOREIGN: {
    status: 422,
    vi: "Biểu mẫu chỉ hỏi được chỉ số do đơn vị mình hoặc cấp trên lập. Hãy bỏ chỉ số ở dòng {position}.",
    en: "A form asks only for indicators defined by its unit or above. Take out the one in line {position}.",
  },
  FORM_INDICATOR_TWICE: {
    status: 422,
    vi: "Chỉ số {code} có hai lần trong biểu mẫu. Hãy bỏ một lần.",
    en: "Indicator {code} is in the form twice. Take one out.",
  },
  FORM_INDICATOR_FORMULA: {
    status: 422,
    vi: "Chỉ số {code} tính theo công thức nên không cần hỏi. Hãy bỏ khỏi biểu mẫu.",
    en: "Indicator {code} is computed by a formula, so it need not be asked. Take it out.",
  },
  FORM_FREQUENCIES_MIXED: {
    status: 422,
    vi: "Các chỉ số của một biểu mẫu phải cùng loại kỳ; {code} khác với chỉ số đầu tiên.",
    en: "The indicators of a form must have the same kind of period; {code} differs from the first one.",
  },
  FORM_RULE_WRONG: {
    status: 422,
    vi: "Quy tắc kiểm tra số {position} chưa đúng: {reasonVi}",
    en: "Validation rule {position} is wrong: {reasonEn}",
  },
});

export const roundErrors = defineErrors({
  ROUND_NOT_FOUND: {
    status: 404,
    vi: "Không có đợt báo cáo này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such reporting round, or it lies outside your scope.",
  },
  ROUND_PERIOD_MISMATCH: {
    status: 422,
    vi: "Biểu mẫu hỏi chỉ số theo loại kỳ khác với kỳ {period}. Hãy chọn kỳ cùng loại.",
    en: "The form's indicators have another kind of period than {period}. Choose a period of their kind.",
  },
  ROUND_DUE_TOO_EARLY: {
    status: 422,
    vi: "Hạn gửi {dueOn} sớm hơn ngày mở {opensOn}. Hãy sửa một trong hai ngày.",
    en: "The due date {dueOn} is before the opening day {opensOn}. Correct one of the two.",
  },
  ROUND_UNITS_NOT_LIVING: {
    status: 422,
    vi: "{count} đơn vị không hoạt động ngày nào trong {period} nên không có gì để báo cáo: {units}. Hãy bỏ các đơn vị này khỏi đợt.",
    en: "{count} units lived on no day of {period} and have nothing to report: {units}. Leave them out of the round.",
  },
  ROUND_UNITS_OUTSIDE: {
    status: 422,
    vi: "{count} đơn vị không thuộc đơn vị mở đợt: {units}. Hãy bỏ các đơn vị đó.",
    en: "{count} units are not within the unit that opens the round: {units}. Take them out.",
  },
  ROUND_UNIT_NOT_ASKED: {
    status: 404,
    vi: "Đơn vị này không được hỏi trong đợt báo cáo.",
    en: "This unit is not asked in the round.",
  },
  ROUND_NOT_OPEN_YET: {
    status: 409,
    vi: "Đợt báo cáo mở từ ngày {opensOn}; hôm nay chưa nhập được.",
    en: "The round opens on {opensOn}; nothing can be entered yet.",
  },
  ROUND_LOCKED: {
    status: 423,
    vi: "Đợt báo cáo đã khóa. Số liệu chỉ thay đổi được bằng đính chính của cấp duyệt.",
    en: "The round is locked. Figures change only by a correction of the approving level.",
  },
  ROUND_NOBODY_TO_REMIND: {
    status: 422,
    vi: "Không có đơn vị nào trong danh sách còn nợ báo cáo.",
    en: "None of these units still owes its report.",
  },
});

export const submissionErrors = defineErrors({
  SUBMISSION_NOT_FOUND: {
    status: 404,
    vi: "Không có phiếu báo cáo này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such sheet, or it lies outside your scope.",
  },
  SUBMISSION_STEP_REFUSED: {
    status: 409,
    vi: "Phiếu đang ở trạng thái “{stateVi}” nên không thể {verbVi}. Hãy tải lại trang.",
    en: "The sheet is “{stateEn}”, so it cannot be {verbEn}. Load the page again.",
  },
  SUBMISSION_HAS_ERRORS: {
    status: 422,
    vi: "Còn {count} lỗi trong phiếu. Hãy sửa các ô được đánh dấu rồi gửi lại.",
    en: "{count} errors are left in the sheet. Correct the marked cells, then send again.",
  },
  SUBMISSION_WARNING_UNEXPLAINED: {
    status: 422,
    vi: "{count} cảnh báo chưa có ghi chú. Hãy ghi vì sao số liệu như vậy, hoặc sửa lại.",
    en: "{count} warnings have no remark. Say why the figure is so, or correct it.",
  },
  SUBMISSION_BULK_PROBLEMS: {
    status: 409,
    vi: "{count} phiếu chưa duyệt được nên chưa duyệt phiếu nào. Hãy bỏ chọn các phiếu này rồi duyệt lại.",
    en: "{count} sheets cannot be approved, so none was. Leave them out and approve again.",
  },
  SUBMISSION_CELL_UNKNOWN: {
    status: 422,
    vi: "Ô này không có trong biểu mẫu của đợt báo cáo.",
    en: "This cell is not in the round's form.",
  },
  SUBMISSION_EVIDENCE_NOT_FOUND: {
    status: 404,
    vi: "Không có tệp minh chứng này.",
    en: "There is no such evidence file.",
  },
  SUBMISSION_EVIDENCE_NO_FILE: {
    status: 422,
    vi: "Chưa chọn tệp minh chứng.",
    en: "No evidence file was chosen.",
  },
});

export const entryErrors = defineErrors({
  ENTRY_CONFLICT: {
    status: 409,
    vi: "{count} ô đã được người khác sửa sau lần đồng chí xem. Hãy chọn giữ số nào cho từng ô.",
    en: "{count} cells were changed by somebody else since you saw them. Choose which figure to keep for each.",
  },
  ENTRY_CELL_LOCKED: {
    status: 422,
    vi: "Ô này hệ thống đã biết ({sourceVi}) nên không nhập tay.",
    en: "The system already knows this cell ({sourceEn}); it is not typed.",
  },
  ENTRY_IMPORT_FAULTY: {
    status: 422,
    vi: "{count} ô trong dữ liệu có vấn đề. Chưa ghi ô nào; hãy sửa rồi nạp lại cả tệp.",
    en: "{count} cells of the data are faulty. Nothing was saved; correct them and load the whole file again.",
  },
  ENTRY_IMPORT_EMPTY: {
    status: 422,
    vi: "Dữ liệu không có dòng số liệu nào. Hãy kiểm tra lại tệp.",
    en: "The data holds no figures. Check the file.",
  },
  ENTRY_NO_FILE: { status: 422, vi: "Chưa chọn tệp bảng tính.", en: "No spreadsheet was chosen." },
});

/** What can be wrong with one cell of what is loaded; named at its place, in `details.faults` of ENTRY_IMPORT_FAULTY. */
export const entryFaults = defineErrors({
  ENTRY_HEADING_MISSING: {
    status: 422,
    vi: "Thiếu cột “{heading}” ở dòng đầu. Có thể cột đã bị xóa, đổi tên hoặc xô lệch; hãy dùng đúng tệp biểu đã phát.",
    en: "The first row lacks the column “{heading}”. It may have been deleted, renamed or shifted; use the form as given out.",
  },
  ENTRY_UNIT_UNKNOWN: {
    status: 422,
    vi: "“{text}” không phải mã của đơn vị được hỏi trong đợt này và thuộc phạm vi của đồng chí.",
    en: "“{text}” is not the code of a unit asked in this round within your scope.",
  },
  ENTRY_CELL_UNKNOWN: {
    status: 422,
    vi: "“{text}” không phải mã ô của biểu này. Có thể dòng hoặc cột đã xô lệch.",
    en: "“{text}” is not a cell code of this form. A row or a column may have shifted.",
  },
  ENTRY_CELL_TWICE: {
    status: 422,
    vi: "Ô {text} đã có ở {first}. Hãy giữ một dòng.",
    en: "Cell {text} is already given at {first}. Keep one of the rows.",
  },
  ENTRY_NOT_A_NUMBER: {
    status: 422,
    vi: "“{text}” không phải một số. Ghi số, ghi “không phát sinh”, hoặc để trống.",
    en: "“{text}” is not a number. Write a number, “không phát sinh” (nothing occurred), or leave it empty.",
  },
  ENTRY_NUMBER_AMBIGUOUS: {
    status: 422,
    vi: "“{text}” là chữ có dấu phân cách: viết kiểu Việt Nam (chấm nghìn, phẩy thập phân) thì {vietnameseVi}; viết kiểu Anh (phẩy nghìn, chấm thập phân) thì {englishVi}. Hãy ghi lại thành ô số, hoặc cho biết kiểu viết số khi nạp.",
    en: "“{text}” is text with separators: in the Vietnamese way it is {vietnameseEn}; in the English way it is {englishEn}. Make it a number cell, or say how numbers are written when loading.",
  },
  ENTRY_NUMBER_STYLE: {
    status: 422,
    vi: "“{text}” không đúng kiểu viết số đã chọn ({example}). Nếu đọc theo kiểu kia thì là {reading}. Hãy ghi lại cho đúng.",
    en: "“{text}” does not follow the chosen way of writing numbers ({example}). In the other way it would be {reading}. Write it again.",
  },
  ENTRY_TOO_PRECISE: {
    status: 422,
    vi: "“{text}” có nhiều hơn {decimals} chữ số thập phân.",
    en: "“{text}” has more than {decimals} decimals.",
  },
  ENTRY_TOO_LARGE: { status: 422, vi: "“{text}” có quá nhiều chữ số.", en: "“{text}” has too many digits." },
  ENTRY_ALREADY_KNOWN: {
    status: 422,
    vi: "Hệ thống đã biết ô này là {known} ({sourceVi}); tệp ghi {text}. Hãy xóa số trong tệp.",
    en: "The system already knows this cell as {known} ({sourceEn}); the file says {text}. Clear it in the file.",
  },
  ENTRY_OUTDATED: {
    status: 422,
    vi: "Ô đã được {author} sửa thành {current} sau khi biểu được phát; tệp ghi {text}. Hãy tải biểu mới, hoặc nhập trên trang.",
    en: "The cell was changed to {current} by {author} after the form was given out; the file says {text}. Take a new form, or enter it on the page.",
  },
  ENTRY_SHEET_CLOSED: {
    status: 422,
    vi: "Phiếu của {unit} đang ở trạng thái “{stateVi}” nên không nhập được.",
    en: "The sheet of {unit} is “{stateEn}”; nothing can be entered.",
  },
  ENTRY_OTHER_PERIOD: {
    status: 422,
    vi: "Kỳ “{text}” khác kỳ của đợt báo cáo ({period}).",
    en: "Period “{text}” is not the round's period ({period}).",
  },
});
