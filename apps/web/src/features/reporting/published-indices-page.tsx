import { Button } from "@mantine/core";
import { type PublishedIndexRow, targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Suspense, useMemo, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import { EstablishIndexPanel, RecordYearPanel } from "./published-index-panels.tsx";
import { publishedIndicesMessages } from "./published-indices-messages.ts";
import classes from "./reporting.module.css";

type UnitSeries = PublishedIndexRow["series"][number];

/** PAR INDEX, SIPAS, PAPI, PCI: value, rank out of how many, method; years of different methods are not joined. */
export function PublishedIndicesPage() {
  const t = useMessages(publishedIndicesMessages);
  const can = useCan();
  const [panel, setPanel] = useState<"establish" | "record" | null>(null);
  const indices = useRoute(targetRoutes.listPublishedIndices, { query: {} });
  const rows = indices.data?.rows ?? [];
  const mayRecord = can("published-index:record");
  const establish = mayRecord && (
    <Button variant="default" onClick={() => setPanel("establish")}>
      {t.establish}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          <>
            {mayRecord && rows.length > 0 && <Button onClick={() => setPanel("record")}>{t.record}</Button>}
            {establish}
            <PrintButton />
          </>
        }
      />
      <Loaded query={indices}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <EmptyState title={t.nothing} action={establish}>
              {t.nothingHelp}
            </EmptyState>
          ) : (
            <div className={classes.stack}>
              {reply.rows.map((index) => (
                <IndexSection key={index.id} index={index} />
              ))}
            </div>
          )
        }
      </Loaded>
      {panel === "establish" && <EstablishIndexPanel onClose={() => setPanel(null)} />}
      {panel === "record" && <RecordYearPanel indices={rows} onClose={() => setPanel(null)} />}
    </>
  );
}

function IndexSection({ index }: { readonly index: PublishedIndexRow }) {
  const t = useMessages(publishedIndicesMessages);
  return (
    <section className={classes.section} aria-label={index.code}>
      <h2>
        {index.code} · {index.name}
      </h2>
      <p className={classes.quiet}>
        {t.publisher}: {index.publisher}
      </p>
      {index.series.map((series) => (
        <IndexSeries key={series.unit.id} index={index} series={series} />
      ))}
    </section>
  );
}

function IndexSeries({ index, series }: { readonly index: PublishedIndexRow; readonly series: UnitSeries }) {
  const t = useMessages(publishedIndicesMessages);
  const values = useMemo(() => series.values.toSorted((a, b) => a.year - b.year), [series]);
  const categories = useMemo(() => values.map(({ year }) => String(year)), [values]);
  const lines = useMemo(() => {
    const starts = [0, ...values.flatMap((one, at) => (at > 0 && !one.isComparableWithPrevious ? [at] : []))];
    return starts.map((start, place) => ({
      name: t.value,
      kind: "line" as const,
      values: values.map(({ value }, at) =>
        at >= start && at < (starts[place + 1] ?? values.length) ? Number(value) : null,
      ),
    }));
  }, [values, t.value]);
  return (
    <div>
      <h3>{series.unit.name}</h3>
      <div className={classes.chartAndTable}>
        <div>
          <Suspense fallback={<LoadingLine />}>
            <LazyFigureChart
              label={t.chartOf(index.code, series.unit.name)}
              fileName={`${index.code} ${series.unit.name}`}
              categories={categories}
              series={lines}
            />
          </Suspense>
        </div>
        <IndexTable values={values} />
      </div>
    </div>
  );
}

function IndexTable({ values }: { readonly values: UnitSeries["values"] }) {
  const t = useMessages(publishedIndicesMessages);
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.rank}</th>
            <th scope="col" data-align="start">
              {t.method}
            </th>
            <th scope="col" data-align="start">
              {t.source}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.toReversed().map((one, place) => (
            <tr key={one.year}>
              <th scope="row">
                {one.year}
                {!one.isComparableWithPrevious && place < values.length - 1 && (
                  <span className={classes.note}>{t.breaks}</span>
                )}
              </th>
              <td>{writeVietnamese(one.value)}</td>
              <td>
                {one.rank !== null &&
                  (one.rankedCount === null
                    ? formats.number(one.rank)
                    : formats.ratio(one.rank, one.rankedCount))}
              </td>
              <td data-align="start">{one.methodVersion}</td>
              <td data-align="start">
                {one.sourceTitle}
                {one.sourceOn !== null && `, ${formats.day(one.sourceOn)}`}
                {one.doubtNote !== null && <span className={classes.note}>{one.doubtNote}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
