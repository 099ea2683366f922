import type { UnitId } from "@nhiemky/access-control/contract";
import {
  indicatorRoutes,
  type TargetRow,
  type TargetState,
  targetRoutes,
  totalRoutes,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";
import { FigureChanges, OpenRounds } from "./round-sections.tsx";

const shownRows = 5;

/** Targets that need somebody, and the latest figures of the reader's own unit. */
export function FigureSections() {
  const { grants } = useMe();
  const unitId = grants.find((grant) => grant.unitId !== null)?.unitId ?? null;
  return (
    <>
      <TargetsAtRisk />
      <OpenRounds />
      <FigureChanges />
      {unitId !== null && <LatestFigures unitId={unitId} />}
    </>
  );
}

function TargetsAtRisk() {
  const t = useMessages(homeMessages);
  const text = useText();
  const formats = useFormats();
  const targets = useRoute(targetRoutes.listTargets, { query: {} });
  if (targets.data === undefined || targets.data.rows.length === 0) return null;
  const { rows, asOf } = targets.data;
  const inState = (state: TargetState) => rows.filter(({ standing }) => standing.state === state);
  const held: readonly TargetRow[] = [...inState("missed"), ...inState("at-risk")];
  const [count, all] = [formats.number(held.length), formats.number(rows.length)];
  return (
    <HomeSection
      title={t.targets}
      figure={held.length === 0 ? t.targetsFine(all) : t.targetsHeld(count, all, formats.day(asOf))}
      footer={
        <Link to="/targets" search={{}}>
          {t.seeAll}
        </Link>
      }
    >
      <ul className={classes.lines}>
        {held.slice(0, shownRows).map(({ id, title, unit, standing }) => (
          <li key={id} className={classes.line}>
            <Link to="/targets/$targetId" params={{ targetId: id }}>
              {title}
            </Link>
            <span className={classes.about}>
              {unit.name} · {text(standing.because)}
            </span>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

/** The period that ended last; the shortest of those that ended together. */
function useLatestPeriod() {
  const { today } = useAsOfDay();
  const periods = useRoute(indicatorRoutes.listPeriods, { query: { toOn: today } });
  const ended = (periods.data?.rows ?? []).filter(({ toOn }) => toOn <= today);
  return ended.sort((a, b) => b.toOn.localeCompare(a.toOn) || b.fromOn.localeCompare(a.fromOn))[0] ?? null;
}

function LatestFigures({ unitId }: { readonly unitId: UnitId }) {
  const period = useLatestPeriod();
  return period === null ? null : <FiguresOf unitId={unitId} period={period} />;
}

interface FiguresOfProps {
  readonly unitId: UnitId;
  readonly period: NonNullable<ReturnType<typeof useLatestPeriod>>;
}

function FiguresOf({ unitId, period }: FiguresOfProps) {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const figures = useRoute(totalRoutes.readUnitFigures, {
    params: { unitId },
    query: { periodId: period.id },
  });
  const rows = (figures.data?.rows ?? []).filter(({ total }) => total.value !== null);
  if (figures.data === undefined || rows.length === 0) return null;
  return (
    <HomeSection
      title={t.figures}
      figure={t.figuresOf(figures.data.unit.name, period.label)}
      footer={
        <Link to="/figures" search={{ unitId, periodId: period.id }}>
          {t.seeAll}
        </Link>
      }
    >
      <ul className={classes.lines}>
        {rows.slice(0, shownRows).map(({ indicator, total }) => (
          <li key={indicator.id} className={classes.line}>
            <Link
              to="/figures/$indicatorId"
              params={{ indicatorId: indicator.id }}
              search={{ unitId, periodId: period.id }}
            >
              {indicator.version.name}: <strong>{writeVietnamese(total.value ?? "")}</strong>{" "}
              {indicator.version.unitOfMeasure}
            </Link>
            {total.expectedCount > 0 && (
              <span className={classes.about}>
                {t.reportedOf(formats.ratio(total.reportedCount, total.expectedCount))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
