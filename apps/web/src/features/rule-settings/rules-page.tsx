import { Checkbox, Select } from "@mantine/core";
import { listRulePacksRoute, ruleSettingPermissions } from "@nhiemky/rule-settings/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { evidenceWords } from "../../shared-ui/evidence-words.ts";
import { FilterBar } from "../../shared-ui/filter-bar.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import type { RulesSearch } from "./routes.ts";
import { RulePanel } from "./rule-panel.tsx";
import { matchesRules, type RulePacksReply, type RuleRow, ruleRows } from "./rule-rows.ts";
import { rulesMessages } from "./rules-messages.ts";
import classes from "./rules-page.module.css";
import { useParameterName } from "./use-parameter-name.ts";
import { useValueWords } from "./use-value-words.ts";

/** What it is, its value and how sure that is. */
const besidePanel = 3;

/** @param isBesidePanel only what fits beside an opened value */
function useRuleColumns(isBesidePanel: boolean): readonly Column<RuleRow>[] {
  const t = useMessages(rulesMessages);
  const marks = useMessages(evidenceWords);
  const formats = useFormats();
  const write = useValueWords();
  const nameOf = useParameterName();
  const columns: readonly Column<RuleRow>[] = [
    {
      id: "parameter",
      header: t.parameter,
      isTitle: true,
      cell: (row) => (
        <span className={classes.name}>
          {nameOf(row.parameter)}
          <span className={classes.quiet}>{[row.id, ...Object.values(row.scope)].join(" · ")}</span>
        </span>
      ),
    },
    {
      id: "value",
      header: t.value,
      width: "20rem",
      cell: ({ value, standing }) => (
        <span className={classes.name}>
          {write(standing?.value ?? value)}
          {standing !== null && <span className={classes.quiet}>{marks.overridden}</span>}
        </span>
      ),
    },
    {
      id: "evidence",
      header: t.evidence,
      width: "11rem",
      cell: ({ evidence }) => (
        <span className={evidence === "unverified" ? classes.unsure : undefined}>{marks[evidence]}</span>
      ),
    },
    { id: "force", header: t.inForce, width: "12rem", cell: (row) => formats.span(row.from, row.to) },
    {
      id: "code",
      header: t.code,
      width: "14rem",
      isHiddenAtFirst: true,
      cell: ({ parameter }) => parameter,
    },
    { id: "citation", header: t.citation, width: "18rem", cell: ({ citation }) => citation },
  ];
  return isBesidePanel ? columns.slice(0, besidePanel) : columns;
}

/** Every value that verdicts, clocks and forms rest on, with its source, how sure it is, and the administrator's own. */
export function RulesPage() {
  const packs = useRoute(listRulePacksRoute, {});
  return <Loaded query={packs}>{(reply) => <Rules reply={reply} />}</Loaded>;
}

function Rules({ reply }: { reply: RulePacksReply }) {
  const t = useMessages(rulesMessages);
  const formats = useFormats();
  const { day, isPast } = useAsOfDay();
  const { permissions } = useMe();
  const search = useSearch({ from: "/shell/rules" });
  const [openKey, setOpenKey] = useState<string | null>(null);
  const columns = useRuleColumns(openKey !== null);
  const all = useMemo(() => ruleRows(reply, day), [reply, day]);
  const nameOf = useParameterName();
  const rows = all.filter((row) => matchesRules(row, nameOf(row.parameter), search));
  const open = all.find((row) => row.key === openKey);
  const mayChange =
    !isPast &&
    permissions.some(
      ({ permission, isEverywhere }) =>
        isEverywhere && permission === ruleSettingPermissions["rule:override"],
    );
  const unverified = rows.filter(({ evidence }) => evidence === "unverified").length;
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description(formats.number(rows.length), formats.day(day), formats.number(unverified))}
        actions={<PrintButton />}
      />
      <RulesFilters search={search} packs={reply.packs} />
      <DataTable
        id="rules"
        caption={t.caption}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ key }) => setOpenKey(key)}
        openKey={openKey ?? undefined}
        empty={<EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>}
      />
      {open !== undefined && (
        <RulePanel key={open.key} row={open} mayChange={mayChange} onClose={() => setOpenKey(null)} />
      )}
    </>
  );
}

function RulesFilters({ search, packs }: { search: RulesSearch; packs: RulePacksReply["packs"] }) {
  const t = useMessages(rulesMessages);
  const marks = useMessages(evidenceWords);
  const text = useText();
  const navigate = useNavigate();
  const change = (next: RulesSearch) =>
    void navigate({ to: "/rules", search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <FilterBar label={t.find} text={search.q} onText={(q) => change({ q })}>
      <Select
        label={t.pack}
        clearable
        value={search.pack ?? null}
        onChange={(pack) => change({ pack: pack ?? undefined })}
        data={packs.map(({ pack, title }) => ({ value: pack, label: text(title) }))}
      />
      <Select
        label={t.evidence}
        clearable
        value={search.evidence ?? null}
        onChange={(value) => change({ evidence: (value ?? undefined) as RulesSearch["evidence"] })}
        data={(["read", "partly-read", "inferred", "unverified"] as const).map((mark) => ({
          value: mark,
          label: marks[mark],
        }))}
      />
      <Checkbox
        label={t.onlyChanged}
        checked={search.changed === true}
        onChange={(event) => change({ changed: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={t.notInForce}
        checked={search.all === true}
        onChange={(event) => change({ all: event.currentTarget.checked || undefined })}
      />
    </FilterBar>
  );
}
