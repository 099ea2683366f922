import type { RouteReply } from "@nhiemky/http-contract";
import { type targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Suspense, useCallback, useMemo } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import classes from "./reporting.module.css";
import { targetMessages } from "./target-messages.ts";

type Point = RouteReply<typeof targetRoutes.readTarget>["points"][number];

interface TargetPathProps {
  readonly title: string;
  readonly points: readonly Point[];
}

const written = (value: string | null) => (value === null ? "–" : writeVietnamese(value));
const numberOf = (value: string | null) => (value === null ? null : Number(value));

/** What was reached beside what was asked, period by period. */
export function TargetPath({ title, points }: TargetPathProps) {
  const t = useMessages(targetMessages);
  const formats = useFormats();
  // A step of a path has no name but its day.
  const nameOf = useCallback(({ on, label }: Point) => (label === on ? formats.day(on) : label), [formats]);
  const categories = useMemo(() => points.map(nameOf), [points, nameOf]);
  const series = useMemo(
    () => [
      { name: t.actual, kind: "line" as const, values: points.map(({ actual }) => numberOf(actual)) },
      {
        name: t.expected,
        kind: "line" as const,
        isQuiet: true,
        values: points.map(({ expected }) => numberOf(expected)),
      },
    ],
    [points, t.actual, t.expected],
  );
  return (
    <section className={classes.section} aria-label={t.path}>
      <h2>{t.path}</h2>
      <div className={classes.chartAndTable}>
        <div>
          <Suspense fallback={<LoadingLine />}>
            <LazyFigureChart
              label={t.pathChart(title)}
              fileName={title}
              categories={categories}
              series={series}
            />
          </Suspense>
        </div>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.actual}</th>
                <th scope="col">{t.expected}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.on}>
                  <th scope="row">{nameOf(point)}</th>
                  <td>{written(point.actual)}</td>
                  <td>{written(point.expected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
