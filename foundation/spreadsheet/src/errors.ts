import { defineErrors } from "@nhiemky/kernel";

export const spreadsheetErrors = defineErrors({
  SPREADSHEET_UNREADABLE: {
    status: 422,
    vi: "Không đọc được tệp này như một bảng tính .xlsx. Hãy mở tệp bằng phần mềm bảng tính và lưu lại theo định dạng .xlsx.",
    en: "This file cannot be read as an .xlsx workbook. Open it in a spreadsheet program and save it as .xlsx.",
  },
  SPREADSHEET_TOO_LARGE: {
    status: 413,
    vi: "Bảng tính quá lớn khi giải nén (hơn {megabytes} MB). Hãy chia thành nhiều tệp.",
    en: "The workbook is too large when unpacked (more than {megabytes} MB). Divide it into several files.",
  },
  SPREADSHEET_TOO_MANY_ROWS: {
    status: 413,
    vi: "Bảng có {rows} dòng, nhiều hơn giới hạn {limit}. Hãy chia thành nhiều tệp.",
    en: "The sheet has {rows} rows, more than the limit of {limit}. Divide it into several files.",
  },
});
