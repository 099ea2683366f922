import type { RouteReply } from "@nhiemky/http-contract";
import { totalRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { distributionBins, spreadOf } from "./distribution-bins.ts";
import { figureMessages } from "./figure-messages.ts";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import type { NumberPlace } from "./number-place.ts";
import { openedMessages, rankingMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";
import { TotalValue } from "./total-value.tsx";

type Ranking = RouteReply<typeof totalRoutes.readChildTotals>;

/** The units directly below, by their value, and how their values are spread. */
export function RankingSection({ place }: { readonly place: NumberPlace }) {
  const t = useMessages(rankingMessages);
  const { unitId, indicatorId, periodId, structure } = place;
  const ranking = useRoute(
    totalRoutes.readChildTotals,
    { params: { unitId }, query: { indicatorId, periodId, structure } },
    { keepsPrevious: true },
  );
  return (
    <section className={classes.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <Loaded query={ranking}>
        {(reply) => (
          <div className={classes.chartAndTable}>
            <RankingTable ranking={reply} place={place} />
            <Distribution ranking={reply} />
          </div>
        )}
      </Loaded>
    </section>
  );
}

function RankingTable({ ranking, place }: { readonly ranking: Ranking; readonly place: NumberPlace }) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const { indicatorId, periodId, structure } = place;
  const rows = ranking.rows.toSorted(
    (a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <div className={classes.tall}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.rank}</th>
            <th scope="col" data-align="start">
              {shared.unit}
            </th>
            <th scope="col">{shared.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, total, rank }) => (
            <tr key={unit.id}>
              <th scope="row">{rank ?? "–"}</th>
              <td data-align="start">
                <Link
                  to="/figures/$indicatorId"
                  params={{ indicatorId }}
                  search={{ unitId: unit.id, periodId, structure }}
                >
                  {unit.name}
                </Link>
              </td>
              <td>
                <TotalValue total={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Distribution({ ranking }: { readonly ranking: Ranking }) {
  const t = useMessages(rankingMessages);
  const formats = useFormats();
  const values = useMemo(
    () => ranking.rows.flatMap(({ total }) => (total.value === null ? [] : [total.value])),
    [ranking],
  );
  const bins = useMemo(() => distributionBins(values), [values]);
  const categories = useMemo(
    () => bins.map(({ from, to }) => `${formats.number(from)} – <${formats.number(to)}`),
    [bins, formats],
  );
  const bars = useMemo(
    () => [{ name: t.units, kind: "bar" as const, values: bins.map(({ count }) => count) }],
    [bins, t.units],
  );
  const spread = spreadOf(values);
  if (spread === null || bins.length === 0) return null;
  const { name } = ranking.indicator.version;
  return (
    <div>
      <h3>{t.distribution}</h3>
      <p className={classes.quiet}>
        {t.spread(
          writeVietnamese(spread.least),
          writeVietnamese(spread.middle),
          writeVietnamese(spread.most),
        )}
      </p>
      <Suspense fallback={<LoadingLine />}>
        <LazyFigureChart
          label={t.chartOf(name, values.length)}
          fileName={`${name} ${ranking.unit.name} ${t.distribution}`}
          categories={categories}
          series={bars}
        />
      </Suspense>
    </div>
  );
}
