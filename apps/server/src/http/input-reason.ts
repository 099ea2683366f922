import { type AppError, appError, type BilingualText } from "@nhiemky/kernel";
import type { z } from "zod";
import { httpErrors } from "./http-errors.ts";

/** The messages that the contract's own checks carry (foundation/http-contract/src/schemas.ts). */
const named: Readonly<Record<string, BilingualText>> = {
  "not-an-id": { vi: "không phải một mã định danh", en: "not an id" },
  "not-a-date": {
    vi: "không phải một ngày có thật (năm-tháng-ngày)",
    en: "not a day of the calendar (year-month-day)",
  },
  empty: { vi: "còn để trống", en: "empty" },
  "too-long": { vi: "quá dài", en: "too long" },
};

function limitReason(issue: z.core.$ZodIssue): BilingualText | null {
  if (issue.code === "too_small")
    return { vi: `ít nhất phải là ${issue.minimum}`, en: `at least ${issue.minimum}` };
  if (issue.code === "too_big")
    return { vi: `nhiều nhất là ${issue.maximum}`, en: `at most ${issue.maximum}` };
  return null;
}

/** Why a value was not taken, in both languages; `input` is what stood there. */
function inputReason(issue: z.core.$ZodIssue, input: unknown): BilingualText {
  const own = named[issue.message];
  if (own !== undefined) return own;
  if (input === undefined) return { vi: "còn thiếu", en: "missing" };
  const limit = limitReason(issue);
  if (limit !== null) return limit;
  if (issue.code === "invalid_type")
    return {
      vi: `không đúng kiểu (cần ${issue.expected})`,
      en: `of the wrong type (${issue.expected} is needed)`,
    };
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return { vi: `chỉ nhận: ${values}`, en: `must be one of: ${values}` };
  }
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return { vi: `có mục lạ: ${keys}`, en: `unknown fields: ${keys}` };
  }
  return { vi: "không đúng dạng", en: "not in the right form" };
}

/** What stands at a path of a value. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}

/** The error for the first issue that zod found; `place` is "body", "query" or "params". */
export function invalidInput(place: string, issue: z.core.$ZodIssue, whole: unknown): AppError {
  const field = [place, ...issue.path].join(".");
  const reason = inputReason(issue, valueAt(whole, issue.path));
  const parameters = { field, reasonVi: reason.vi, reasonEn: reason.en };
  return appError(httpErrors.HTTP_INVALID_INPUT, parameters, { field });
}
