import { Pill, Select } from "@mantine/core";
import { listAuditEventsRoute } from "@nhiemky/audit-log/contract";
import type { Id } from "@nhiemky/kernel";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import classes from "./audit-filters.module.css";
import { auditMessages } from "./audit-messages.ts";
import type { AuditSearch } from "./routes.ts";

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (change: AuditSearch) => void;
}

/** What the log is narrowed to: the act, the unit, the days; person and subject come from an opened entry. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const t = useMessages(auditMessages);
  const text = useText();
  const { data } = useRoute(listAuditEventsRoute, {});
  const events = (data?.events ?? []).map((kind) => ({ value: kind.event, label: text(kind.text) }));
  const { event, from, to, unit, unitName = "", actor, actorName = "", subjectKind } = search;
  const removes = {
    removeButtonProps: { "aria-label": t.remove },
    withRemoveButton: true,
    size: "md",
  } as const;
  return (
    <search className={classes.filters}>
      <Select
        label={t.event}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t.close }}
        value={event ?? null}
        onChange={(next) => onChange({ event: next ?? undefined })}
        data={events}
      />
      <UnitPicker
        label={t.unit}
        value={unit === undefined ? null : { id: unit as Id<"unit">, name: unitName }}
        onChange={(next) => onChange({ unit: next?.id, unitName: next?.name })}
      />
      <CivilDateInput
        label={t.from}
        value={from ?? null}
        clearable
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <CivilDateInput
        label={t.to}
        value={to ?? null}
        clearable
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
      {actor !== undefined && (
        <Pill {...removes} onRemove={() => onChange({ actor: undefined, actorName: undefined })}>
          {t.actorFilter(actorName)}
        </Pill>
      )}
      {subjectKind !== undefined && (
        <Pill {...removes} onRemove={() => onChange({ subjectKind: undefined, subjectId: undefined })}>
          {t.subjectFilter(subjectKind)}
        </Pill>
      )}
    </search>
  );
}
