import { type BilingualText, type CivilDate, civilDate } from "@nhiemky/kernel";
import { compareDecimals } from "./decimal.ts";
import type { TargetComparator, TargetSchedule } from "./target-shapes.ts";

export interface PathStep {
  readonly dueOn: CivilDate;
  readonly value: string;
  readonly upperValue: string | null;
}

export interface Shape {
  readonly comparator: TargetComparator;
  readonly schedule: TargetSchedule;
  readonly value: string | null;
  readonly upperValue: string | null;
  readonly path: readonly PathStep[];
  readonly fromOn: CivilDate;
  readonly dueOn: CivilDate;
}

/** What is not clear about a target; null when it is. */
export function unclearIn(shape: Shape): BilingualText | null {
  const { comparator, schedule, value, upperValue, path, fromOn, dueOn } = shape;
  if (dueOn < fromOn) return { vi: "hạn sớm hơn ngày bắt đầu.", en: "it is due before it begins." };
  if (schedule === "path") {
    if (path.length === 0) return { vi: "lộ trình chưa có mốc nào.", en: "its path has no step." };
    if (value !== null)
      return {
        vi: "lộ trình có giá trị ở từng mốc, không có giá trị chung.",
        en: "a path has values at its steps, none of its own.",
      };
    const days = path.map((step) => step.dueOn);
    if (days.some((day, index) => index > 0 && day <= days[index - 1]!))
      return { vi: "các mốc phải theo thứ tự ngày.", en: "the steps follow each other by their days." };
    if (days[0]! < fromOn || days.at(-1) !== dueOn)
      return {
        vi: "mốc cuối phải là ngày hạn, mốc đầu không sớm hơn ngày bắt đầu.",
        en: "the last step is the due day, the first not before the start.",
      };
  } else if (value === null) return { vi: "thiếu giá trị.", en: "its value is missing." };
  const pairs = schedule === "path" ? path : [{ value: value!, upperValue }];
  for (const pair of pairs) {
    if ((comparator === "between") !== (pair.upperValue !== null))
      return {
        vi: "“trong khoảng” cần đúng hai giá trị.",
        en: '"between" needs two values, anything else one.',
      };
    if (pair.upperValue !== null && compareDecimals(pair.upperValue, pair.value) < 0)
      return { vi: "giá trị trên nhỏ hơn giá trị dưới.", en: "the upper value is less than the lower." };
  }
  return null;
}

/** The stretches by which a target is judged, in their order. */
export function stretchesOf(
  shape: Shape,
): readonly { fromOn: CivilDate; dueOn: CivilDate; value: string; upperValue: string | null }[] {
  const { schedule, fromOn, dueOn, upperValue } = shape;
  const value = shape.value ?? "0";
  if (schedule === "path") return shape.path.map((step) => ({ fromOn, ...step }));
  if (schedule === "whole") return [{ fromOn, dueOn, value, upperValue }];
  const years = Array.from(
    { length: Number(dueOn.slice(0, 4)) - Number(fromOn.slice(0, 4)) + 1 },
    (_, index) => Number(fromOn.slice(0, 4)) + index,
  );
  return years.map((year) => {
    const [first, last] = [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
    return { fromOn: fromOn > first ? fromOn : first, dueOn: dueOn < last ? dueOn : last, value, upperValue };
  });
}
