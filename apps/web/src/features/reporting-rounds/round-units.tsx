import { type RoundRow, type RoundUnit, roundsRoutes, type SheetState } from "@nhiemky/reporting/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageNumbers } from "../../shared-ui/page-numbers.tsx";
import classes from "./reporting-rounds.module.css";
import { roundsMessages } from "./rounds-messages.ts";
import type { RoundSearch } from "./routes.ts";
import { TickedUnits } from "./ticked-units.tsx";

const pageSize = 100;
const filters = ["overdue", "not-started", "drafted", "submitted", "returned", "approved"] as const;
type Filter = (typeof filters)[number];

function countOf(round: RoundRow, filter: Filter): number {
  const { counts } = round;
  return filter === "not-started" ? counts.notStarted : counts[filter];
}

interface RoundUnitsProps {
  readonly round: RoundRow;
  readonly search: RoundSearch;
  readonly mayLead: boolean;
}

/** The asked units with their state; a filter by each state with its count; a row opens the unit's sheet. */
export function RoundUnits({ round, search, mayLead }: RoundUnitsProps) {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const navigate = useNavigate();
  const columns = useUnitColumns();
  const can = useCan();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const mayTick = !round.isLocked && (mayLead || can("figure:approve"));
  const { state, under, page = 1 } = search;
  const params = { roundId: round.id };
  const query = useRoute(
    roundsRoutes.listRoundUnits,
    {
      params,
      query: {
        page,
        pageSize,
        ...(state === undefined ? {} : { state: state as SheetState }),
        ...(under === undefined ? {} : { underUnitId: under as RoundUnit["unit"]["id"] }),
      },
    },
    { keepsPrevious: true },
  );
  const change = (next: RoundSearch) => {
    setTicked(new Set());
    void navigate({
      to: "/rounds/$roundId",
      params,
      search: { ...search, page: undefined, ...next },
      replace: true,
    });
  };
  return (
    <section aria-label={t.units}>
      <h2 className={classes.heading}>{t.units}</h2>
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="round-units"
              caption={t.units}
              columns={columns}
              rows={rows}
              rowKey={({ unit }) => unit.id}
              onOpen={({ unit }) =>
                void navigate({
                  to: "/rounds/$roundId/units/$unitId",
                  params: { roundId: round.id, unitId: unit.id },
                })
              }
              {...(mayTick ? { selection: { keys: ticked, onChange: setTicked } } : {})}
              toolbar={
                <div className={classes.filters}>
                  <FilterButton
                    label={t.all}
                    count={formats.number(round.unitCount)}
                    isOn={state === undefined}
                    onPress={() => change({ state: undefined })}
                  />
                  {filters.map((filter) => (
                    <FilterButton
                      key={filter}
                      label={t[filter]}
                      count={formats.number(countOf(round, filter))}
                      isOn={state === filter}
                      onPress={() => change({ state: filter })}
                    />
                  ))}
                </div>
              }
              empty={<EmptyState title={t.noUnits}>{t.noUnitsHelp}</EmptyState>}
            />
            {ticked.size > 0 && (
              <TickedUnits
                round={round}
                ticked={rows.filter(({ unit }) => ticked.has(unit.id))}
                mayLead={mayLead}
                onDone={() => setTicked(new Set())}
              />
            )}
            <PageNumbers
              label={t.pages}
              total={total}
              pageSize={pageSize}
              page={page}
              onChange={(next) => change({ page: next })}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface FilterButtonProps {
  readonly label: string;
  readonly count: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function FilterButton({ label, count, isOn, onPress }: FilterButtonProps) {
  return (
    <button type="button" className={classes.filter} aria-pressed={isOn} onClick={onPress}>
      {label} <span className={classes.figure}>{count}</span>
    </button>
  );
}

function useUnitColumns(): readonly Column<RoundUnit>[] {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  return [
    { id: "unit", header: t.unit, isTitle: true, cell: ({ unit }) => unit.name },
    {
      id: "state",
      header: t.state,
      cell: ({ state, isOverdue, withUnit, returnReason }) => (
        <>
          {t[state]}
          {isOverdue && (
            <>
              {" "}
              <LatenessBadge lateness="overdue" />
            </>
          )}
          {state === "submitted" && withUnit !== null && (
            <span className={classes.quiet}> {t.with(withUnit.name)}</span>
          )}
          {returnReason !== null && <span className={classes.quiet}> {returnReason}</span>}
        </>
      ),
    },
    { id: "due", header: t.due, width: "7rem", cell: ({ dueOn }) => formats.day(dueOn) },
    {
      id: "sent",
      header: t.sentOn,
      width: "11rem",
      cell: ({ submittedAt, wasLate }) =>
        submittedAt !== null && (
          <>
            {formats.instant(submittedAt)}
            {wasLate && <span className={classes.quiet}> {t.wasLate}</span>}
          </>
        ),
    },
    {
      id: "reminded",
      header: t.reminded,
      width: "9rem",
      cell: ({ remindedAt }) => remindedAt !== null && formats.instant(remindedAt),
    },
  ];
}
