import { SegmentedControl, Select } from "@mantine/core";
import { civilDate } from "@nhiemky/kernel";
import { type Period, periodKinds } from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { figureMessages } from "./figure-messages.ts";
import { structureOf } from "./figure-place.ts";
import classes from "./reporting.module.css";
import type { FigureSearch } from "./routes.ts";

interface FigurePlaceBarProps {
  readonly search: FigureSearch;
  readonly change: (next: FigureSearch) => void;
  readonly unit: PickedUnit | null;
  readonly period: Period | null;
  readonly periods: readonly Period[];
}

/** Which unit, which period, on which structure. */
export function FigurePlaceBar({ search, change, unit, period, periods }: FigurePlaceBarProps) {
  const t = useMessages(figureMessages);
  const kinds = periodKinds.filter((kind) => periods.some((one) => one.kind === kind));
  return (
    <div className={classes.place} data-print="never">
      <UnitPicker
        key={unit?.id ?? "none"}
        label={t.unit}
        value={unit}
        onChange={(next) => change({ unitId: next?.id })}
      />
      <Select
        label={t.periodKind}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind as string, label: t[kind] }))}
        value={period?.kind ?? null}
        onChange={(kind) => change({ periodId: periods.find((one) => one.kind === kind)?.id })}
      />
      <Select
        label={t.period}
        allowDeselect={false}
        searchable
        data={periods
          .filter(({ kind }) => kind === period?.kind)
          .map(({ id, label }) => ({ value: id as string, label }))}
        value={period?.id ?? null}
        onChange={(periodId) => change({ periodId: periodId ?? undefined })}
      />
      <StructureChoice search={search} change={change} />
    </div>
  );
}

function StructureChoice({ search, change }: Pick<FigurePlaceBarProps, "search" | "change">) {
  const t = useMessages(figureMessages);
  const { today } = useAsOfDay();
  const structure = structureOf(search);
  const isComing = structure.startsWith("on:");
  return (
    <div className={classes.structure}>
      <span className={classes.label} id="structure-choice">
        {t.structure}
      </span>
      <SegmentedControl
        aria-labelledby="structure-choice"
        data={[
          { value: "then", label: t.asThen },
          { value: "now", label: t.asNow },
          { value: "on", label: t.coming },
        ]}
        value={isComing ? "on" : structure}
        onChange={(value) => change({ structure: value === "on" ? `on:${today}` : value })}
      />
      {isComing && (
        <CivilDateInput
          label={t.comingDay}
          min={today}
          value={civilDate(structure.slice("on:".length))}
          onChange={(day) => day !== null && change({ structure: `on:${day}` })}
        />
      )}
    </div>
  );
}
