import type { RouteReply } from "@nhiemky/http-contract";
import { type targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Suspense, useMemo } from "react";
import { useMessages } from "../../language/messages.ts";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import classes from "./reporting.module.css";
import { targetMessages } from "./target-messages.ts";

interface TargetPathProps {
  readonly title: string;
  readonly points: RouteReply<typeof targetRoutes.readTarget>["points"];
}

const numberOf = (value: string | null) => (value === null ? null : Number(value));

/** What was reached beside what was asked, period by period. */
export function TargetPath({ title, points }: TargetPathProps) {
  const t = useMessages(targetMessages);
  const categories = useMemo(() => points.map(({ label }) => label), [points]);
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
              {points.map(({ on, label, actual, expected }) => (
                <tr key={on}>
                  <th scope="row">{label}</th>
                  <td>{actual === null ? "–" : writeVietnamese(actual)}</td>
                  <td>{expected === null ? "–" : writeVietnamese(expected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
