import { defineErrors } from "@nhiemky/kernel";

export const indicatorErrors = defineErrors({
  INDICATOR_NOT_FOUND: {
    status: 404,
    vi: "Không có chỉ số này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such indicator, or it lies outside your scope.",
  },
  INDICATOR_CODE_TAKEN: {
    status: 409,
    vi: "Đơn vị đã có chỉ số mang mã {code}. Hãy chọn mã khác.",
    en: "The unit already has an indicator with the code {code}. Choose another code.",
  },
  INDICATOR_RULE_CONTRADICTS: {
    status: 422,
    vi: "Định nghĩa tự mâu thuẫn: {reasonVi}",
    en: "The definition contradicts itself: {reasonEn}",
  },
  INDICATOR_FORMULA_WRONG: {
    status: 422,
    vi: "Công thức sai ở ký tự thứ {at}: {reasonVi}",
    en: "The formula is wrong at character {at}: {reasonEn}",
  },
  INDICATOR_VERSION_TOO_EARLY: {
    status: 422,
    vi: "Định nghĩa mới phải có hiệu lực sau ngày {fromOn}, là ngày bắt đầu của định nghĩa hiện hành.",
    en: "A new definition must start after {fromOn}, when the present one started.",
  },
  CATEGORY_SET_NOT_FOUND: {
    status: 404,
    vi: "Không có phân tổ này.",
    en: "There is no such breakdown.",
  },
  CATEGORY_SET_CODE_TAKEN: {
    status: 409,
    vi: "Đã có phân tổ mang mã {code}. Hãy chọn mã khác.",
    en: "There is already a breakdown with the code {code}. Choose another code.",
  },
  CATEGORY_SET_KINDS_WRONG: {
    status: 422,
    vi: "Phân tổ theo loại đơn vị cần mỗi lựa chọn một loại, không trùng, và một lựa chọn cho mọi loại khác.",
    en: "A breakdown by kind of unit needs one kind for each option, none twice, and one option for every other kind.",
  },
  CATEGORY_SET_NOT_BY_KIND: {
    status: 422,
    vi: "Chỉ số do hệ thống tự tính chỉ phân tổ được theo loại đơn vị. Hãy chọn một phân tổ như vậy hoặc không phân tổ.",
    en: "What the system counts is broken down by kind of unit only. Choose such a breakdown, or none.",
  },
});

export const periodErrors = defineErrors({
  PERIOD_NOT_FOUND: { status: 404, vi: "Không có kỳ báo cáo này.", en: "There is no such period." },
  PERIOD_REVERSED: {
    status: 422,
    vi: "Ngày cuối kỳ {toOn} sớm hơn ngày đầu kỳ {fromOn}. Hãy sửa một trong hai ngày.",
    en: "The period ends on {toOn}, before it starts on {fromOn}. Correct one of the two days.",
  },
});

export const figureErrors = defineErrors({
  FIGURE_WRONG_PERIOD: {
    status: 422,
    vi: "Chỉ số {code} được ghi theo kỳ khác với kỳ {period}. Hãy chọn đúng loại kỳ của chỉ số.",
    en: "Indicator {code} is recorded by another kind of period than {period}. Choose its own kind.",
  },
  FIGURE_UNIT_NOT_LIVING: {
    status: 422,
    vi: "Đơn vị không hoạt động ngày nào trong kỳ {period}. Hãy kiểm tra lại đơn vị hoặc kỳ.",
    en: "The unit did not exist on any day of {period}. Check the unit or the period.",
  },
  FIGURE_IS_COMPUTED: {
    status: 422,
    vi: "Chỉ số {code} do hệ thống tự tính nên không nhập tay.",
    en: "Indicator {code} is computed by the system; nobody types it.",
  },
  FIGURE_CATEGORY_WRONG: {
    status: 422,
    vi: "Chỉ số {code} phải ghi đúng theo các mục phân tổ của nó.",
    en: "Indicator {code} must be recorded by the options of its own breakdown.",
  },
  FIGURE_TOO_PRECISE: {
    status: 422,
    vi: "Chỉ số {code} có tối đa {decimals} chữ số thập phân; số {value} nhiều hơn.",
    en: "Indicator {code} has at most {decimals} decimals; {value} has more.",
  },
  FIGURE_REASON_MISSING: {
    status: 422,
    vi: "Số liệu đã được duyệt. Hãy ghi lý do đính chính.",
    en: "The figure already stands. Give the reason for correcting it.",
  },
});

export const targetErrors = defineErrors({
  TARGET_NOT_FOUND: {
    status: 404,
    vi: "Không có chỉ tiêu này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such target, or it lies outside your scope.",
  },
  TARGET_SHAPE_WRONG: {
    status: 422,
    vi: "Chỉ tiêu chưa rõ: {reasonVi}",
    en: "The target is not clear: {reasonEn}",
  },
  TARGET_PARTS_NOT_WHOLE: {
    status: 422,
    vi: "Tổng giao {sum} khác chỉ tiêu {whole}. Hãy sửa phần của các đơn vị hoặc chọn giao không cộng dồn.",
    en: "The parts make {sum}, not the target's {whole}. Correct the parts, or cascade without adding up.",
  },
  TARGET_UNIT_OUTSIDE: {
    status: 422,
    vi: "{units} không trực thuộc đơn vị giao chỉ tiêu (theo cây tổ chức hôm nay).",
    en: "{units}: not within the unit that cascades the target (as the tree stands today).",
  },
  TARGET_ALREADY_REPLACED: {
    status: 409,
    vi: "Chỉ tiêu này đã được điều chỉnh. Hãy mở chỉ tiêu thay thế.",
    en: "This target has been revised. Open the one that replaces it.",
  },
  TARGET_RESTS_ON_UNKNOWN: {
    status: 422,
    vi: "Không tìm thấy điều khoản hoặc văn bản mà chỉ tiêu dựa vào.",
    en: "The clause or document that the target rests on was not found.",
  },
});

export const publishedIndexErrors = defineErrors({
  PUBLISHED_INDEX_NOT_FOUND: {
    status: 404,
    vi: "Không có chỉ số công bố này.",
    en: "There is no such published index.",
  },
  PUBLISHED_INDEX_CODE_TAKEN: {
    status: 409,
    vi: "Đã có chỉ số công bố mang mã {code}.",
    en: "There is already a published index with the code {code}.",
  },
  PUBLISHED_INDEX_OUTSIDE_SCALE: {
    status: 422,
    vi: "Giá trị {value} nằm ngoài thang điểm {from} đến {to}.",
    en: "The value {value} lies outside the scale from {from} to {to}.",
  },
});
