import { formatNumber } from "../numbers/printed-number.ts";
import type { ClaimDraft, ClaimInputs, Verdict } from "./claim.ts";
import { rightValue } from "./judge.ts";

const hedgeWords = {
  nearly: "gần ",
  over: "hơn ",
  about: "khoảng ",
  under: "dưới ",
  "at-least": "ít nhất ",
} as const;

function reading(inputs: ClaimInputs): string {
  if ("total" in inputs) return `${formatNumber(inputs.part)} trên ${formatNumber(inputs.total)}`;
  if ("parts" in inputs) return inputs.parts.map((part) => formatNumber(part)).join(" + ");
  if ("minuend" in inputs) return `${formatNumber(inputs.minuend)} trừ ${formatNumber(inputs.subtrahend)}`;
  if ("previous" in inputs)
    return `mức thay đổi ${formatNumber(inputs.change)} trên mức gốc ${formatNumber(inputs.previous)}`;
  if ("threshold" in inputs)
    return `${formatNumber(inputs.value)} so với mức ${formatNumber(inputs.threshold)}`;
  return `khoảng từ ${formatNumber(inputs.low)} đến ${formatNumber(inputs.high)}`;
}

/** One Vietnamese sentence: what was read, what was computed, and for a fault what would be right. */
export function explain(draft: ClaimDraft, computed: number, verdict: Verdict): string {
  const isPercent = draft.kind !== "ratio-times" && ("total" in draft.inputs || "previous" in draft.inputs);
  const unit = isPercent ? "%" : draft.unit === "" || draft.unit === "%" ? draft.unit : ` ${draft.unit}`;
  if (draft.kind === "range") {
    return verdict === "ok"
      ? `Đọc ${reading(draft.inputs)}: đầu khoảng không lớn hơn cuối khoảng.`
      : `Đọc ${reading(draft.inputs)}: đầu khoảng lớn hơn cuối khoảng.`;
  }
  if (draft.kind === "at-least") {
    return `Đọc ${reading(draft.inputs)}${unit}: ${verdict === "ok" ? "có đạt mức ấy." : "chưa đạt mức ấy, trái với điều văn bản viết."}`;
  }
  const isImplied = draft.kind === "sum" && draft.unit === "%";
  if (isImplied) return explainShares(draft, computed, verdict);
  const stated = `${draft.stated.hedge ? hedgeWords[draft.stated.hedge] : ""}${formatNumber(draft.stated.value, draft.stated.decimals)}${unit}`;
  const opening = `Đọc ${reading(draft.inputs)}, tính ra ${formatNumber(computed)}${unit}`;
  if (verdict === "ok") return `${opening}, đúng như văn bản ghi ${stated}.`;
  if (verdict === "approximate-ok") return `${opening}, hợp với số gần đúng ${stated} mà văn bản ghi.`;
  const right = `${formatNumber(rightValue(draft) ?? computed, draft.stated.decimals)}${unit}`;
  if (verdict === "truncated")
    return `${opening}; văn bản ghi ${stated} là cắt bỏ phần lẻ, làm tròn đúng là ${right}.`;
  return `${opening}; văn bản ghi ${stated} không khớp, đúng ra là ${right}.`;
}

/** Shares of one whole are held against 100%, which the text need not print. */
function explainShares(draft: ClaimDraft, computed: number, verdict: Verdict): string {
  const opening = `Cộng các tỷ lệ ${reading(draft.inputs)} được ${formatNumber(computed)}%`;
  if (verdict === "ok") return `${opening}, đúng bằng cả tổng thể.`;
  if (verdict === "approximate-ok") return `${opening}, lệch 100% không quá mức do làm tròn.`;
  return `${opening}; các phần của một tổng thể phải cộng lại được 100%.`;
}
