import { defineErrors } from "@nhiemky/kernel";

export const ruleSettingErrors = defineErrors({
  RULES_PARAMETER_UNKNOWN: {
    status: 404,
    vi: "Không có tham số “{parameter}” trong các bộ quy định. Hãy chọn một tham số trong danh sách.",
    en: 'No rule pack has a parameter "{parameter}". Choose one from the list.',
  },
  RULES_VALUE_SHAPE: {
    status: 422,
    vi: "Giá trị mới của “{parameter}” phải cùng kiểu với giá trị trong bộ quy định ({expected}).",
    en: 'The new value of "{parameter}" must be of the same kind as the one in the pack ({expected}).',
  },
  RULES_OVERRIDE_UNKNOWN: {
    status: 404,
    vi: "Không có giá trị thay thế này, hoặc nó đã được rút lại.",
    en: "There is no such override, or it has been withdrawn.",
  },
});
