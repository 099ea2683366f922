/** Ít nhất, không quá, đúng bằng, trong khoảng. */
export const targetComparators = ["at-least", "at-most", "exactly", "between"] as const;
export type TargetComparator = (typeof targetComparators)[number];

/** Over the stretch or at its end; kept every year; a value for each step of the way. */
export const targetSchedules = ["whole", "each-year", "path"] as const;
export type TargetSchedule = (typeof targetSchedules)[number];

/** Đạt, đúng tiến độ, có nguy cơ, không đạt, chưa đánh giá được. */
export const targetStates = ["reached", "on-track", "at-risk", "missed", "cannot-be-judged"] as const;
export type TargetState = (typeof targetStates)[number];
