import { Button } from "@mantine/core";
import { type IndicatorRow, indicatorRoutes } from "@nhiemky/reporting/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { categorySetMessages } from "./category-set-messages.ts";
import { CategorySetPanel } from "./category-set-panel.tsx";
import { figureMessages } from "./figure-messages.ts";
import { useFigureUnit } from "./figure-place.ts";
import { indicatorMessages } from "./indicator-messages.ts";
import { IndicatorPanel } from "./indicator-panel.tsx";
import { IndicatorWizard } from "./indicator-wizard.tsx";
import classes from "./reporting.module.css";

/** What a unit defines or reports; a row opens its definitions, the wizard makes new ones. */
export function IndicatorsPage() {
  const t = useMessages(indicatorMessages);
  const can = useCan();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/indicators" });
  const { on } = useAsOfDay();
  const { unitId, unit } = useFigureUnit(search.unitId);
  const [opened, setOpened] = useState<IndicatorRow | null>(null);
  const [wizard, setWizard] = useState<"new" | IndicatorRow | null>(null);
  const [isSetsOpen, setSetsOpen] = useState(false);
  const sets = useMessages(categorySetMessages);
  const columns = useIndicatorColumns();
  const indicators = useRoute(
    indicatorRoutes.listIndicators,
    { query: { unitId: unitId!, ...(on === undefined ? {} : { on }) } },
    { enabled: unitId !== null, keepsPrevious: true },
  );
  const define = can("indicator:define") && unit !== null && (
    <Button onClick={() => setWizard("new")}>{t.define}</Button>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={unit !== null && t.titleOf(unit.name)}
        actions={
          <>
            {define}
            {can("indicator:define") && (
              <Button variant="default" onClick={() => setSetsOpen(true)}>
                {sets.title}
              </Button>
            )}
            <LinkButton to="/published-indices" variant="default">
              {t.indices}
            </LinkButton>
          </>
        }
      />
      <div className={classes.place}>
        <UnitPicker
          key={unit?.id ?? "none"}
          label={t.unit}
          value={unit}
          onChange={(next) =>
            void navigate({ to: "/indicators", search: { unitId: next?.id }, replace: true })
          }
        />
      </div>
      {unitId !== null && (
        <Loaded query={indicators}>
          {({ rows }) => (
            <DataTable
              id="indicators"
              caption={t.caption}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              openKey={opened?.id}
              onOpen={setOpened}
              empty={
                <EmptyState title={t.nothing} action={define}>
                  {t.nothingHelp}
                </EmptyState>
              }
            />
          )}
        </Loaded>
      )}
      {isSetsOpen && <CategorySetPanel onClose={() => setSetsOpen(false)} />}
      {opened !== null && unitId !== null && wizard === null && (
        <IndicatorPanel
          key={opened.id}
          indicator={opened}
          unitId={unitId}
          onChange={() => setWizard(opened)}
          onClose={() => setOpened(null)}
        />
      )}
      {wizard !== null && unit !== null && (
        <IndicatorWizard
          key={wizard === "new" ? "new" : wizard.id}
          owner={unit}
          changes={wizard === "new" ? null : wizard}
          onClose={() => setWizard(null)}
        />
      )}
    </>
  );
}

function useIndicatorColumns(): readonly Column<IndicatorRow>[] {
  const t = useMessages(indicatorMessages);
  const periods = useMessages(figureMessages);
  return [
    { id: "name", header: t.name, isTitle: true, cell: ({ version }) => version.name },
    { id: "code", header: t.code, width: "11rem", cell: ({ code }) => <code>{code}</code> },
    { id: "measure", header: t.measure, width: "8rem", cell: ({ version }) => version.unitOfMeasure },
    { id: "frequency", header: t.frequency, width: "7rem", cell: ({ frequency }) => periods[frequency] },
    { id: "tree", header: t.treeOperator, width: "11rem", cell: ({ version }) => t[version.treeOperator] },
    { id: "origin", header: t.origin, width: "11rem", cell: ({ origin }) => t[origin] },
    { id: "owner", header: t.owner, cell: ({ ownerUnit }) => ownerUnit.name },
    {
      id: "versions",
      header: t.versionCount,
      align: "end",
      width: "6rem",
      isHiddenAtFirst: true,
      cell: ({ versionCount }) => versionCount,
    },
  ];
}
