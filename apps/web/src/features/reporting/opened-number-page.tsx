import { Button } from "@mantine/core";
import { routeUrl } from "@nhiemky/http-contract";
import {
  type CategoryOptionId,
  type IndicatorId,
  type OpenedNumber,
  type PeriodKind,
  totalRoutes,
} from "@nhiemky/reporting/contract";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { type Crumb, PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { CategoryChoice, CategoryParts } from "./category-parts.tsx";
import { ContributionTable } from "./contribution-table.tsx";
import { figureMessages } from "./figure-messages.ts";
import { structureOf, useFigurePeriod, useFigureUnit } from "./figure-place.ts";
import { FigurePlaceBar } from "./figure-place-bar.tsx";
import { FormulaOperands } from "./formula-operands.tsx";
import { MissingUnits } from "./missing-units.tsx";
import { type NumberPlace, queryOf } from "./number-place.ts";
import { openedMessages } from "./opened-messages.ts";
import { PendingNotice } from "./pending-notice.tsx";
import { PlanCompletion } from "./plan-completion.tsx";
import { RankingSection } from "./ranking-section.tsx";
import { RecordsBehindSection } from "./records-behind.tsx";
import classes from "./reporting.module.css";
import { RevisionList } from "./revision-list.tsx";
import type { FigureSearch } from "./routes.ts";
import { SeriesSection } from "./series-section.tsx";
import { useStructureWords } from "./structure-words.ts";
import { TotalBase, TotalValue } from "./total-value.tsx";

/** Số được mở: what one number is made of, down to the cell. */
export function OpenedNumberPage() {
  const t = useMessages(openedMessages);
  const { indicatorId } = useParams({ from: "/shell/figures/$indicatorId" });
  const search = useSearch({ from: "/shell/figures/$indicatorId" });
  const navigate = useNavigate();
  const { unitId, unit } = useFigureUnit(search.unitId);
  const { query: periodsQuery, periods, period } = useFigurePeriod(search.periodId);
  const change = (next: FigureSearch) =>
    void navigate({
      to: "/figures/$indicatorId",
      params: { indicatorId },
      search: (previous) => ({ ...previous, ...next }),
    });
  return (
    <Loaded query={periodsQuery}>
      {() => (
        <>
          {unitId !== null && period !== null ? (
            <OpenedAt
              place={{
                indicatorId: indicatorId as IndicatorId,
                unitId,
                periodId: period.id,
                kind: period.kind as PeriodKind,
                structure: structureOf(search),
                categoryOptionId: search.category as CategoryOptionId | undefined,
              }}
              bar={
                <FigurePlaceBar
                  search={search}
                  change={change}
                  unit={unit}
                  period={period}
                  periods={periods}
                />
              }
            />
          ) : (
            <EmptyState title={t.noFigure}>{t.noFigureHelp}</EmptyState>
          )}
        </>
      )}
    </Loaded>
  );
}

interface OpenedAtProps {
  readonly place: NumberPlace;
  readonly bar: React.ReactNode;
}

function OpenedAt({ place, bar }: OpenedAtProps) {
  const { unitId, periodId } = place;
  const opened = useRoute(
    totalRoutes.openNumber,
    { params: { unitId }, query: { ...queryOf(place), periodId } },
    { keepsPrevious: true },
  );
  return (
    <Loaded query={opened}>
      {(number) => (
        <div className={classes.stack}>
          <OpenedHeader number={number} place={place} />
          {bar}
          <CategoryChoice number={number} place={place} />
          <PendingNotice pending={number.pending} />
          <div className={classes.columns}>
            <ContributionTable number={number} place={place} />
            <div className={classes.stack}>
              <OpenedFacts number={number} place={place} />
              {number.missingCount > 0 && <MissingUnits number={number} place={place} />}
            </div>
          </div>
          {number.byCategory.length > 0 && <CategoryParts number={number} place={place} />}
          {number.recordsBehind !== null && (
            <RecordsBehindSection number={number} behind={number.recordsBehind} />
          )}
          {number.formula !== null && <FormulaOperands formula={number.formula} place={place} />}
          {number.revisions.length > 0 && <RevisionList number={number} />}
          <SeriesSection place={place} />
          {number.contributions.some(({ kind }) => kind === "child") && <RankingSection place={place} />}
        </div>
      )}
    </Loaded>
  );
}

function OpenedHeader({ number, place }: { readonly number: OpenedNumber; readonly place: NumberPlace }) {
  const t = useMessages(openedMessages);
  const words = useStructureWords();
  const { periodId, structure } = place;
  const crumbs: Crumb[] = [
    { label: t.figures, to: "/figures", search: { unitId: number.unit.id, periodId, structure } },
    ...number.ancestors.map(({ id, name }) => ({
      label: name,
      to: "/figures/$indicatorId" as const,
      params: { indicatorId: number.indicator.id },
      search: { unitId: id, periodId, structure, category: place.categoryOptionId },
    })),
  ];
  const { unitId } = place;
  const prov = routeUrl(totalRoutes.openNumberAsProv, {
    params: { unitId },
    query: { ...queryOf(place), periodId },
  });
  const part = number.indicator.categorySet?.options.find(({ id }) => id === place.categoryOptionId);
  return (
    <PageHeader
      title={`${number.indicator.version.name}: ${number.unit.name}`}
      crumbs={crumbs}
      description={[part?.label, number.period.label, words(number.structure)]
        .filter((word) => word !== undefined)
        .join(" · ")}
      actions={
        <>
          <Button component="a" variant="default" href={prov} download={`${number.indicator.code}.prov.json`}>
            {t.prov}
          </Button>
          <PrintButton />
        </>
      }
    />
  );
}

function OpenedFacts({ number, place }: { readonly number: OpenedNumber; readonly place: NumberPlace }) {
  const shared = useMessages(figureMessages);
  const { version, isInvented } = number.indicator;
  return (
    <section className={classes.section} aria-label={shared.value}>
      <p className={classes.great}>
        <TotalValue total={number.total} /> <span className={classes.measure}>{version.unitOfMeasure}</span>
      </p>
      <p className={classes.quiet}>
        <TotalBase total={number.total} />
        {isInvented && ` · ${shared.invented}`}
      </p>
      {version.definition !== null && <p className={classes.quiet}>{version.definition}</p>}
      <PlanCompletion place={place} />
    </section>
  );
}
