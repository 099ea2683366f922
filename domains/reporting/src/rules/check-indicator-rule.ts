import type { BilingualText } from "@nhiemky/kernel";
import type { FigureKind, IndicatorOrigin, SplitRule, TimeOperator, TreeOperator } from "./indicator-rule.ts";

export interface RuleToCheck {
  readonly origin: IndicatorOrigin;
  readonly kind: FigureKind;
  readonly timeOperator: TimeOperator;
  readonly treeOperator: TreeOperator;
  readonly splitRule: SplitRule;
  readonly hasCondition: boolean;
  readonly hasFormula: boolean;
  readonly hasCategories: boolean;
  readonly hasComputedSource: boolean;
}

/** What an indicator may not be, in the order in which a person would be told; null when it may. */
export function contradictionIn(rule: RuleToCheck): BilingualText | null {
  if (rule.kind === "stock" && rule.timeOperator === "sum") {
    return {
      vi: "số dư tại một thời điểm không cộng được qua các kỳ; hãy chọn lấy số cuối kỳ, bình quân hoặc lớn nhất.",
      en: "what there is at one moment is not added over time; choose the last value, the average or the greatest.",
    };
  }
  if (rule.kind === "cumulative" && rule.timeOperator === "sum") {
    return {
      vi: "số lũy kế đã gồm các kỳ trước nên không cộng lần nữa; hãy chọn lấy số cuối kỳ.",
      en: "a cumulative figure holds the periods before it already; choose the last value.",
    };
  }
  if ((rule.treeOperator === "count-meeting") !== rule.hasCondition) {
    return {
      vi: "cách tổng hợp “đếm đơn vị đạt điều kiện” và điều kiện phải đi cùng nhau.",
      en: '"count of units that meet a condition" and the condition go together.',
    };
  }
  if (rule.treeOperator !== "sum" && rule.splitRule === "by-weight") {
    return {
      vi: "chỉ số cộng được mới chia được quá khứ theo tỷ lệ khi chia tách; hãy chọn để nguyên không chia.",
      en: "only a figure that adds can be shared when a unit is split; choose to leave it undivided.",
    };
  }
  if (rule.hasCategories && rule.treeOperator !== "sum") {
    return {
      vi: "chỉ chỉ số cộng được mới có phân tổ, vì các phần phải cộng thành tổng.",
      en: "only a figure that adds can be broken down, because the parts make the whole.",
    };
  }
  if ((rule.origin === "formula") !== rule.hasFormula) {
    return {
      vi: "chỉ số tính theo công thức phải có công thức, chỉ số khác thì không.",
      en: "an indicator computed by a formula has one; any other has none.",
    };
  }
  if (rule.treeOperator === "ratio" && rule.origin !== "formula") {
    return {
      vi: "tỷ lệ được tính lại từ tử số và mẫu số ở mỗi cấp, nên phải là công thức.",
      en: "a ratio is computed again from its numerator and denominator at every level, so it is a formula.",
    };
  }
  if ((rule.origin === "computed") !== rule.hasComputedSource) {
    return {
      vi: "chỉ số do hệ thống tự tính phải nêu nguồn tính, chỉ số khác thì không.",
      en: "an indicator that the system computes names its source; any other does not.",
    };
  }
  return null;
}
