import { type BilingualText, type CivilDate, daysBetween, formatCivilDate } from "@nhiemky/kernel";
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "./decimal.ts";
import type { TargetComparator, TargetState } from "./target-shapes.ts";

/** One stretch of a target: the whole of it, one year, or the way to one point of its path. */
export interface TargetStretch {
  readonly comparator: TargetComparator;
  readonly value: string;
  readonly upperValue: string | null;
  readonly baselineValue: string | null;
  readonly fromOn: CivilDate;
  readonly dueOn: CivilDate;
  /** The total over the stretch so far; null when there is none. */
  readonly actual: string | null;
  /** True of what is added up over time: it only grows. Else the actual is the present level. */
  readonly isAdded: boolean;
  readonly reportedCount: number;
  readonly expectedCount: number;
}

export interface Judgement {
  readonly state: TargetState;
  readonly because: BilingualText;
  readonly actual: string | null;
  readonly expectedByNow: string | null;
  readonly forecast: string | null;
}

const forecastDecimals = 2;

/** Whether a value meets the target's own condition. */
function meets({ comparator, value, upperValue }: TargetStretch, actual: string): boolean {
  const order = compareDecimals(actual, value);
  switch (comparator) {
    case "at-least":
      return order >= 0;
    case "at-most":
      return order <= 0;
    case "exactly":
      return order === 0;
    case "between":
      return order >= 0 && compareDecimals(actual, upperValue ?? value) <= 0;
  }
}

/** The greatest value that is still right; null when more is always right. */
function ceilingOf({ comparator, value, upperValue }: TargetStretch): string | null {
  if (comparator === "at-least") return null;
  return comparator === "between" ? (upperValue ?? value) : value;
}

/** How far along the stretch a day is, as days gone and days in all; both ends count. */
function elapsed({ fromOn, dueOn }: TargetStretch, today: CivilDate): { gone: string; all: string } {
  const all = daysBetween(fromOn, dueOn) + 1;
  return { gone: String(Math.min(all, Math.max(0, daysBetween(fromOn, today) + 1))), all: String(all) };
}

/** At the present pace, on the due day: what is added up goes on as it did, a level moves on from its baseline. */
function forecastOf(stretch: TargetStretch, today: CivilDate): string | null {
  const { actual, isAdded, baselineValue } = stretch;
  const { gone, all } = elapsed(stretch, today);
  if (actual === null || gone === "0") return null;
  const start = isAdded ? "0" : baselineValue;
  if (start === null) return actual;
  const way = divideDecimals(multiplyDecimals(subtractDecimals(actual, start), all), gone, forecastDecimals);
  return way === null ? null : addDecimals(start, way);
}

/** What an even pace asks for by today; only of a target that is to be reached from somewhere. */
function expectedByNow(stretch: TargetStretch, today: CivilDate): string | null {
  const start = stretch.isAdded ? "0" : stretch.baselineValue;
  if (start === null || stretch.comparator === "at-most") return null;
  const { gone, all } = elapsed(stretch, today);
  const way = divideDecimals(
    multiplyDecimals(subtractDecimals(stretch.value, start), gone),
    all,
    forecastDecimals,
  );
  return way === null ? null : addDecimals(start, way);
}

/**
 * The rule of status. Before the due day: missed only when it can no longer be met, at risk when the present pace does not
 * lead there. On and after it: reached or missed; while units have still to report, a shortfall is not judged.
 */
export function judgeStretch(stretch: TargetStretch, today: CivilDate): Judgement {
  const { actual, reportedCount, expectedCount, dueOn } = stretch;
  const facts = {
    actual,
    expectedByNow: expectedByNow(stretch, today),
    forecast: forecastOf(stretch, today),
  };
  const say = (state: TargetState, vi: string, en: string): Judgement => ({
    state,
    because: { vi, en },
    ...facts,
  });
  const day = formatCivilDate(dueOn);
  if (today < stretch.fromOn) {
    return say("cannot-be-judged", "Chưa đến thời gian thực hiện.", "Its time has not begun.");
  }
  if (actual === null) {
    return say(
      "cannot-be-judged",
      "Chưa có số liệu, hoặc số liệu không cộng được.",
      "There is no figure yet, or none that adds up.",
    );
  }
  const ceiling = ceilingOf(stretch);
  const isOver = ceiling !== null && compareDecimals(actual, ceiling) > 0;
  if (today > dueOn) {
    if (meets(stretch, actual))
      return say("reached", `Đạt khi hết hạn ${day}.`, `Met when it was due on ${day}.`);
    if (!isOver && reportedCount < expectedCount) {
      return say(
        "cannot-be-judged",
        `Đã hết hạn ${day} nhưng mới có ${reportedCount}/${expectedCount} báo cáo.`,
        `Due on ${day}, but only ${reportedCount} of ${expectedCount} reports are in.`,
      );
    }
    return say("missed", `Hết hạn ${day} mà chưa đạt.`, `Due on ${day} and not met.`);
  }
  if (isOver && stretch.isAdded) {
    return say(
      "missed",
      "Đã vượt mức cho phép và không giảm xuống được.",
      "Beyond the limit already, and it cannot go down.",
    );
  }
  if (stretch.isAdded && stretch.comparator === "at-least" && meets(stretch, actual)) {
    return say("reached", "Đã đạt trước hạn.", "Met before it is due.");
  }
  const forecast = facts.forecast ?? actual;
  return meets(stretch, forecast) ||
    (stretch.comparator === "exactly" && compareDecimals(forecast, stretch.value) >= 0 && !isOver)
    ? say("on-track", `Theo tốc độ hiện nay sẽ đạt vào ${day}.`, `At the present pace it is met by ${day}.`)
    : say(
        "at-risk",
        `Theo tốc độ hiện nay chưa đạt vào ${day}.`,
        `At the present pace it is not met by ${day}.`,
      );
}

/** Years that must each hold: the first that failed decides, then one that cannot be judged, then the running one. */
export function judgeEachYear(years: readonly TargetStretch[], today: CivilDate): Judgement {
  const begun = years.filter((year) => year.fromOn <= today);
  const judged = begun.map((year) => ({ year: year.dueOn.slice(0, 4), ...judgeStretch(year, today) }));
  const running = judged.at(-1);
  if (running === undefined) return judgeStretch(years[0]!, today);
  const failed = judged.find((one) => one.state === "missed");
  const unknown = judged.slice(0, -1).find((one) => one.state === "cannot-be-judged");
  const decides = failed ?? unknown ?? running;
  const isOver = begun.length === years.length && today > years.at(-1)!.dueOn;
  const state = decides.state === "reached" && !isOver ? "on-track" : decides.state;
  return {
    ...running,
    state,
    because: {
      vi: `Năm ${decides.year}: ${decides.because.vi}`,
      en: `Year ${decides.year}: ${decides.because.en}`,
    },
  };
}

/** A path: behind at a step that is past is at risk while the end can still be reached; the end decides. */
export function judgePath(steps: readonly TargetStretch[], today: CivilDate): Judgement {
  const last = steps.at(-1)!;
  const past = steps.filter((step) => step.dueOn < today).at(-1);
  const next = steps.find((step) => step.dueOn >= today) ?? last;
  const end = judgeStretch(last, today);
  if (today > last.dueOn || end.state === "reached" || end.state === "missed") return end;
  const judged = judgeStretch(next, today);
  const behind = past === undefined ? null : judgeStretch(past, today);
  if (behind?.state === "missed") {
    return {
      ...judged,
      state: "at-risk",
      because: {
        vi: `Chậm so với mốc ${formatCivilDate(past!.dueOn)} của lộ trình.`,
        en: `Behind the step of ${formatCivilDate(past!.dueOn)} on its path.`,
      },
    };
  }
  return judged.state === "reached" ? { ...judged, state: "on-track" } : judged;
}
