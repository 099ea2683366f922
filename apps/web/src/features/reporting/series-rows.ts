import { addDecimals, type IndicatorRow, type SeriesPoint } from "@nhiemky/reporting/contract";
import type { ChartSeries } from "./figure-chart.tsx";

export interface SeriesRow {
  readonly point: SeriesPoint;
  /** The same period of the year before, when its definition is the same; null otherwise. */
  readonly lastYear: string | null;
  /** Of a flow that adds up over time: since the year began, or since its definition changed. */
  readonly cumulative: string | null;
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** A series with what each point is compared with. Nothing is compared across a change of definition. */
export function seriesRows(indicator: IndicatorRow, points: readonly SeriesPoint[]): readonly SeriesRow[] {
  const isAdded = indicator.version.kind === "flow" && indicator.version.timeOperator === "sum";
  const rows: SeriesRow[] = [];
  let sinceBreak = new Map<string, string | null>();
  let year = "";
  let sum: string | null = null;
  for (const point of points) {
    const { value } = point.total;
    if (point.breaksSeries) sinceBreak = new Map();
    if (point.breaksSeries || point.period.fromOn.slice(0, 4) !== year) sum = null;
    year = point.period.fromOn.slice(0, 4);
    if (value !== null) sum = sum === null ? value : addDecimals(sum, value);
    rows.push({
      point,
      lastYear: sinceBreak.get(aYearBefore(point.period.fromOn)) ?? null,
      cumulative: isAdded ? sum : null,
    });
    sinceBreak.set(point.period.fromOn, value);
  }
  return rows;
}

/** One line for each stretch of one definition, all under one name, and the year before as a quiet line. */
export function seriesLines(
  rows: readonly SeriesRow[],
  names: { readonly value: string; readonly lastYear: string },
): readonly ChartSeries[] {
  const starts = [0, ...rows.flatMap(({ point }, index) => (point.breaksSeries && index > 0 ? [index] : []))];
  const stretches = starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    return {
      name: names.value,
      kind: "line" as const,
      values: rows.map(({ point }, place) =>
        place >= start && place < end && point.total.value !== null ? Number(point.total.value) : null,
      ),
    };
  });
  if (rows.every(({ lastYear }) => lastYear === null)) return stretches;
  const before = rows.map(({ lastYear }) => (lastYear === null ? null : Number(lastYear)));
  return [...stretches, { name: names.lastYear, kind: "line", isQuiet: true, values: before }];
}
