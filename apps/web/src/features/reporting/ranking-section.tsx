import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import { type NamedUnit, totalRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { Suspense, useCallback, useMemo } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { LoadingLine } from "../../shared-ui/loading-line.tsx";
import { computedMessages } from "./computed-messages.ts";
import { distributionBins, spreadOf } from "./distribution-bins.ts";
import { figureMessages } from "./figure-messages.ts";
import { LazyFigureChart } from "./lazy-figure-chart.tsx";
import { LazyUnitTiles } from "./lazy-unit-tiles.tsx";
import { type NumberPlace, queryOf } from "./number-place.ts";
import { openedMessages, rankingMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";
import { TotalValue } from "./total-value.tsx";
import { WorkbookLink } from "./workbook-link.tsx";

type Ranking = RouteReply<typeof totalRoutes.readChildTotals>;

/** The units directly below, by their value, and how their values are spread. */
export function RankingSection({ place }: { readonly place: NumberPlace }) {
  const t = useMessages(rankingMessages);
  const { unitId, periodId } = place;
  const asked = { params: { unitId }, query: { ...queryOf(place), periodId } };
  const ranking = useRoute(totalRoutes.readChildTotals, asked, { keepsPrevious: true });
  return (
    <section className={classes.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <Loaded query={ranking}>
        {(reply) => (
          <div className={classes.chartAndTable}>
            <RankingTable ranking={reply} place={place} />
            <div className={classes.stack}>
              <Tiles ranking={reply} place={place} />
              <Distribution ranking={reply} />
            </div>
          </div>
        )}
      </Loaded>
      <WorkbookLink href={routeUrl(totalRoutes.exportChildTotals, asked)} />
    </section>
  );
}

/** A map of who carries the number; only what adds up, and is above 0, can be drawn as an area. */
function Tiles({ ranking, place }: { readonly ranking: Ranking; readonly place: NumberPlace }) {
  const t = useMessages(computedMessages);
  const navigate = useNavigate();
  const { indicatorId, periodId, structure, categoryOptionId } = place;
  const tiles = useMemo(
    () =>
      ranking.rows.flatMap(({ unit, total }) =>
        total.value !== null && Number(total.value) > 0 ? [{ unit, value: total.value }] : [],
      ),
    [ranking],
  );
  const open = useCallback(
    (unit: NamedUnit) =>
      void navigate({
        to: "/figures/$indicatorId",
        params: { indicatorId },
        search: { unitId: unit.id, periodId, structure, category: categoryOptionId },
      }),
    [navigate, indicatorId, periodId, structure, categoryOptionId],
  );
  if (ranking.indicator.version.treeOperator !== "sum") return null;
  return (
    <div>
      <h3>{t.tiles}</h3>
      {tiles.length < 2 ? (
        <p className={classes.quiet}>{t.tilesNone}</p>
      ) : (
        <Suspense fallback={<LoadingLine />}>
          <LazyUnitTiles
            label={t.tilesOf(ranking.indicator.version.name, tiles.length)}
            tiles={tiles}
            onOpen={open}
          />
        </Suspense>
      )}
    </div>
  );
}

function RankingTable({ ranking, place }: { readonly ranking: Ranking; readonly place: NumberPlace }) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const { indicatorId, periodId, structure, categoryOptionId } = place;
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
                  search={{ unitId: unit.id, periodId, structure, category: categoryOptionId }}
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
