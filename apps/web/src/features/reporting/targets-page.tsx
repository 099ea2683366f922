import { Button } from "@mantine/core";
import { type TargetState, targetRoutes, targetStates, type UnitId } from "@nhiemky/reporting/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { type AcceptedTarget, AcceptedTargets } from "./accepted-targets.tsx";
import { useFigureUnit } from "./figure-place.ts";
import classes from "./reporting.module.css";
import type { TargetsSearch } from "./routes.ts";
import { SetTargetPanel } from "./set-target-panel.tsx";
import { useTargetColumns } from "./target-columns.tsx";
import { targetMessages } from "./target-messages.ts";

/** The target board: how each target stands today and why; filters by unit and state. */
export function TargetsPage() {
  const t = useMessages(targetMessages);
  const formats = useFormats();
  const can = useCan();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/targets" });
  const { on, isPast } = useAsOfDay();
  const [setting, setSetting] = useState<"new" | AcceptedTarget | null>(null);
  const columns = useTargetColumns();
  const query = {
    ...(search.unitId === undefined ? {} : { unitId: search.unitId as UnitId, withSubunits: "true" }),
    ...(on === undefined ? {} : { on }),
  };
  const state = search.state as TargetState | undefined;
  const targets = useRoute(
    targetRoutes.listTargets,
    { query: state === undefined ? query : { ...query, state } },
    { keepsPrevious: true },
  );
  const maySet = can("target:set") && !isPast;
  const set = maySet && <Button onClick={() => setSetting("new")}>{t.set}</Button>;
  const change = (next: TargetsSearch) =>
    void navigate({ to: "/targets", search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <>
      <PageHeader
        title={t.title}
        description={
          targets.data && t.count(formats.number(targets.data.rows.length), formats.day(targets.data.asOf))
        }
        actions={
          <>
            {set}
            <LinkButton to="/indicators" variant="default">
              {t.indicators}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Loaded query={targets}>
        {({ rows, counts }) => (
          <DataTable
            id="targets"
            caption={t.caption}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: "/targets/$targetId", params: { targetId: id } })}
            toolbar={<TargetFilters search={search} change={change} countOf={(one) => counts[one] ?? 0} />}
            empty={
              <EmptyState title={t.nothing} action={set}>
                {t.nothingHelp}
              </EmptyState>
            }
          />
        )}
      </Loaded>
      {maySet && <AcceptedTargets onSet={setSetting} />}
      {setting !== null && (
        <SetTargetPanel
          key={setting === "new" ? "new" : setting.decisionId}
          accepted={setting === "new" ? null : setting}
          onClose={() => setSetting(null)}
        />
      )}
    </>
  );
}

interface TargetFiltersProps {
  readonly search: TargetsSearch;
  readonly change: (next: TargetsSearch) => void;
  readonly countOf: (state: TargetState) => number;
}

function TargetFilters({ search, change, countOf }: TargetFiltersProps) {
  const t = useMessages(targetMessages);
  const formats = useFormats();
  const { unit } = useFigureUnit(search.unitId);
  const chosen = search.unitId === undefined ? null : unit;
  return (
    <div className={classes.row}>
      <UnitPicker
        key={chosen?.id ?? "none"}
        label={t.unitFilter}
        value={chosen}
        onChange={(next) => change({ unitId: next?.id })}
      />
      <button
        type="button"
        className={classes.filter}
        aria-pressed={search.state === undefined}
        onClick={() => change({ state: undefined })}
      >
        {t.all}
      </button>
      {targetStates.map((state) => (
        <button
          key={state}
          type="button"
          className={classes.filter}
          aria-pressed={search.state === state}
          onClick={() => change({ state })}
        >
          {t[state]} {formats.number(countOf(state))}
        </button>
      ))}
    </div>
  );
}
