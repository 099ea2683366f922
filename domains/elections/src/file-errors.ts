import { defineErrors } from "@nhiemky/kernel";

/** What is wrong with a file that was handed in, or with what it asks for. */
export const electionFileErrors = defineErrors({
  ELECTIONS_FILE_NOT_JSON: {
    status: 400,
    vi: "Tệp {file} không phải JSON đọc được. Hãy kiểm tra lại tệp.",
    en: "The file {file} is not readable JSON. Check the file.",
  },
  ELECTIONS_FILE_SHAPE: {
    status: 422,
    vi: "Tệp {file} sai ở “{path}”: {problem}. Hãy sửa theo khuôn {format}.",
    en: 'The file {file} is wrong at "{path}": {problem}. Correct it to the format {format}.',
  },
  ELECTIONS_FILES_DIFFER: {
    status: 422,
    vi: "{file} là của cuộc bầu “{found}”, không phải “{expected}”. Hãy chọn đúng tệp.",
    en: '{file} belongs to the election "{found}", not "{expected}". Choose the right file.',
  },
  ELECTIONS_LIST_DIFFERS: {
    status: 422,
    vi: "{file} dùng phiếu in từ một danh sách khác của cùng cuộc bầu (tên, thứ tự, số lượng hoặc tiêu đề không khớp). Hãy lấy đúng tệp cuộc bầu đã dùng để in phiếu.",
    en: "{file} rests on ballots printed from another list of this election (names, order, seats or heading differ). Take the election file from which the ballots were printed.",
  },
  ELECTIONS_RULE_PACK_NOT_IN_FORCE: {
    status: 422,
    vi: "Bộ quy định {rulePack} không có hiệu lực vào ngày {heldOn}. Có hiệu lực ngày ấy: {inForce}.",
    en: "The rule pack {rulePack} is not in force on {heldOn}. In force on that day: {inForce}.",
  },
  ELECTIONS_EXCLUSION_NOT_ALLOWED: {
    status: 422,
    vi: "“{kind}” không phải trường hợp được trừ khỏi cơ sở tính quá nửa. Được trừ: {allowed}.",
    en: '"{kind}" is not a case that leaves the majority base. Allowed: {allowed}.',
  },
  ELECTIONS_CANDIDATE_UNKNOWN: {
    status: 422,
    vi: "Ảnh {file} có dòng của “{candidate}”, người không có trong danh sách bầu cử. Hãy kiểm tra tệp đọc và tệp cuộc bầu.",
    en: 'The image {file} has a row of "{candidate}", who is not on the list. Check the reading and the election file.',
  },
  ELECTIONS_RULING_WITHOUT_SHEET: {
    status: 422,
    vi: "Kết luận về ảnh {file} không ứng với tờ phiếu nào đã đọc. Hãy kiểm tra tên ảnh.",
    en: "The ruling on the image {file} matches no sheet of the reading. Check the name of the image.",
  },
  ELECTIONS_RULING_TWICE: {
    status: 422,
    vi: "Ảnh {file} có hai kết luận. Mỗi tờ phiếu chỉ có một kết luận cuối cùng.",
    en: "The image {file} is ruled on twice. A sheet has one final ruling.",
  },
  ELECTIONS_SHEETS_NEED_RULING: {
    status: 409,
    vi: "Còn {count} tờ phiếu chờ ban kiểm phiếu kết luận ({files}). Hãy kết luận từng tờ rồi kiểm lại.",
    en: "{count} sheets still wait for a ruling ({files}). Rule on each, then count again.",
  },
  ELECTIONS_RECONCILIATION_LOCKED: {
    status: 409,
    vi: "Số phiếu chưa khớp ({locks}). Hãy kiểm lại, hoặc ghi quyết định của đoàn chủ tịch cho từng khóa.",
    en: "The ballots do not reconcile ({locks}). Check again, or record the presidium's decision for each lock.",
  },
});
