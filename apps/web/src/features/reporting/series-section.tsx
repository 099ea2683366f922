import { Button } from "@mantine/core";
import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import { totalRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Suspense, useMemo } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { downloadCsv } from "./download-csv.ts";
import { differenceOf } from "./figure-difference.ts";
import { figureMessages } from "./figure-messages.ts";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import { type NumberPlace, queryOf } from "./number-place.ts";
import { seriesMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";
import { type SeriesRow, seriesLines, seriesRows } from "./series-rows.ts";
import { ReportedCount, TotalValue } from "./total-value.tsx";
import { WorkbookLink } from "./workbook-link.tsx";

type Series = RouteReply<typeof totalRoutes.readSeries>;

/** The number over the periods of its kind: a line and the table beside it. */
export function SeriesSection({ place }: { readonly place: NumberPlace }) {
  const t = useMessages(seriesMessages);
  const asked = { params: { unitId: place.unitId }, query: { ...queryOf(place), kind: place.kind } };
  const series = useRoute(totalRoutes.readSeries, asked, { keepsPrevious: true });
  return (
    <section className={classes.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <Loaded query={series}>{(reply) => <SeriesParts series={reply} />}</Loaded>
      <WorkbookLink href={routeUrl(totalRoutes.exportSeries, asked)} />
    </section>
  );
}

function SeriesParts({ series }: { readonly series: Series }) {
  const t = useMessages(seriesMessages);
  const rows = useMemo(() => seriesRows(series.indicator, series.points), [series]);
  const lines = useMemo(
    () => seriesLines(rows, { value: t.thisPeriod, lastYear: t.lastYear }),
    [rows, t.thisPeriod, t.lastYear],
  );
  const categories = useMemo(() => rows.map(({ point }) => point.period.label), [rows]);
  if (rows.every(({ point }) => point.total.value === null))
    return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>;
  const { name } = series.indicator.version;
  return (
    <div className={classes.chartAndTable}>
      <div>
        <Suspense fallback={<LoadingLine />}>
          <LazyFigureChart
            label={t.chartOf(name, series.unit.name, rows.length)}
            fileName={`${name} ${series.unit.name}`}
            categories={categories}
            series={lines}
          />
        </Suspense>
      </div>
      <SeriesTable series={series} rows={rows} />
    </div>
  );
}

function SeriesTable({ series, rows }: { readonly series: Series; readonly rows: readonly SeriesRow[] }) {
  const t = useMessages(seriesMessages);
  const shared = useMessages(figureMessages);
  const hasCumulative = rows.some(({ cumulative }) => cumulative !== null);
  const { name } = series.indicator.version;
  const download = () =>
    downloadCsv(`${name} ${series.unit.name}`, [
      [shared.period, shared.value, t.lastYear, t.cumulative, shared.reported],
      ...rows.map(({ point, lastYear, cumulative }) => [
        point.period.label,
        ...[point.total.value, lastYear, cumulative].map((value) => writeVietnamese(value ?? "")),
        `${point.total.reportedCount}/${point.total.expectedCount}`,
      ]),
    ]);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>
          {name}, {series.unit.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{shared.period}</th>
            <th scope="col">{shared.value}</th>
            <th scope="col">{t.lastYear}</th>
            <th scope="col">{shared.difference}</th>
            {hasCumulative && <th scope="col">{t.cumulative}</th>}
            <th scope="col">{shared.reported}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ point, lastYear, cumulative }) => (
            <tr key={point.period.id}>
              <th scope="row">
                {point.period.label}
                {point.breaksSeries && <span className={classes.note}>{t.breaks}</span>}
              </th>
              <td>
                <TotalValue total={point.total} />
              </td>
              <td>{lastYear !== null && writeVietnamese(lastYear)}</td>
              <td>{differenceOf(point.total.value, lastYear)}</td>
              {hasCumulative && <td>{cumulative !== null && writeVietnamese(cumulative)}</td>}
              <td>
                <ReportedCount total={point.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="subtle" size="compact-sm" data-print="never" onClick={download}>
        {shared.downloadCsv}
      </Button>
    </div>
  );
}
