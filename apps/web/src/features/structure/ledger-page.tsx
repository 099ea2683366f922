import { Button } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import {
  listDecisionsRoute,
  readLedgerRoute,
  readTreeRoute,
  type UnitId,
} from "@nhiemky/org-structure/contract";
import { readPostLedgerRoute } from "@nhiemky/people/contract";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PageNumbers } from "../../shared-ui/page-numbers.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { usePosts } from "../../shared-ui/use-posts.ts";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import { CountsTable } from "./counts-table.tsx";
import { DecisionsTable } from "./decisions-table.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { RecordFigurePanel } from "./record-figure-panel.tsx";
import type { LedgerSearch } from "./routes.ts";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  description: {
    vi: "Số tổ chức và chức danh trước và sau, số liệu sắp xếp đã công bố, và từng quyết định trong kỳ.",
    en: "Units and posts before and after, the stated restructuring figures, and each decision of the period.",
  },
  unit: { vi: "Tổ chức và các tổ chức trực thuộc", en: "A unit and those below it" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  byKind: { vi: "Tổ chức theo loại", en: "Units by kind" },
  byPost: { vi: "Người giữ chức danh", en: "Post holders" },
  figures: { vi: "Số liệu sắp xếp tổ chức bộ máy", en: "Restructuring figures" },
  recordFigure: { vi: "Ghi số liệu", en: "Record a figure" },
  decisions: { vi: "Quyết định trong kỳ", en: "Decisions of the period" },
  pages: { vi: "Trang của sổ", en: "Pages of the ledger" },
  noUnit: { vi: "Hãy chọn một tổ chức để xem sổ", en: "Choose a unit to see its ledger" },
});

const pageSize = 50;
const firstDay = "2015-01-01" as CivilDate;

/** The restructuring ledger of a unit's subtree over a period. */
export function LedgerPage() {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const navigate = useNavigate();
  const { day: asOf } = useAsOfDay();
  const search = useSearch({ from: "/shell/structure-decisions" });
  const top = useTopUnit(search.unit === undefined);
  const unit = search.unit === undefined ? top : { id: search.unit as UnitId, name: search.unitName ?? "" };
  const { from = firstDay, to = asOf } = search;
  const change = (next: LedgerSearch) =>
    void navigate({
      to: "/structure-decisions",
      search: (previous) => ({ ...previous, page: undefined, ...next }),
      replace: true,
    });
  return (
    <>
      <PageHeader
        title={words.ledger}
        crumbs={[{ label: words.structure, to: "/units" }]}
        description={t.description}
        actions={<PrintButton />}
      />
      <search className={`${classes.tools} ${classes.filters}`} data-print="never">
        <UnitPicker
          key={unit?.id ?? ""}
          label={t.unit}
          value={unit}
          onChange={(next) => change({ unit: next?.id, unitName: next?.name })}
        />
        <CivilDateInput
          label={t.from}
          value={from}
          onChange={(value) => change({ from: value ?? undefined })}
        />
        <CivilDateInput label={t.to} value={to} onChange={(value) => change({ to: value ?? undefined })} />
      </search>
      {unit === null ? (
        <EmptyState title={t.noUnit} />
      ) : (
        <Ledger
          key={unit.id}
          unit={unit}
          from={from}
          to={to}
          page={search.page ?? 1}
          onPage={(page) => change({ page })}
        />
      )}
    </>
  );
}

/** The first unit of the reader's own: where their work begins. */
function useTopUnit(isAsked: boolean) {
  const { data } = useRoute(readTreeRoute, { query: {} }, { enabled: isAsked });
  const visible = (data?.rows ?? []).flatMap((row, place) => (row[6] === 1 ? [{ row, place }] : []));
  const places = new Set(visible.map(({ place }) => place));
  const first = visible.find(({ row }) => !places.has(row[1]))?.row;
  return first === undefined ? null : { id: first[0], name: first[3] };
}

interface LedgerProps {
  readonly unit: PickedUnit;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly page: number;
  readonly onPage: (page: number | undefined) => void;
}

function Ledger({ unit, from, to, page, onPage }: LedgerProps) {
  const t = useMessages(messages);
  const can = useCan();
  const { isPast } = useAsOfDay();
  const [isRecording, setRecording] = useState(false);
  const unitId = unit.id;
  const { labelOf } = useUnitKinds(to);
  const posts = usePosts(to);
  const ledger = useRoute(readLedgerRoute, { query: { unitId, from, to } }, { keepsPrevious: true });
  const postLedger = useRoute(
    readPostLedgerRoute,
    { query: { unitId, from, to } },
    { enabled: can("person:read"), keepsPrevious: true },
  );
  const decisions = useRoute(
    listDecisionsRoute,
    { query: { from, to, withinUnitId: unitId, page, pageSize } },
    { keepsPrevious: true },
  );
  return (
    <div className={classes.stack}>
      <Loaded query={ledger}>
        {({ counts, figures }) => (
          <>
            <div className={classes.counts}>
              <CountsTable
                id="ledger-kinds"
                caption={t.byKind}
                from={from}
                to={to}
                rows={counts.map(({ kind, ...row }) => ({ key: kind, label: labelOf(kind), ...row }))}
              />
              {postLedger.data !== undefined && (
                <CountsTable
                  id="ledger-posts"
                  caption={t.byPost}
                  from={from}
                  to={to}
                  rows={postLedger.data.counts.map(({ post, ...row }) => ({
                    key: post,
                    label: posts.labelOf(post),
                    ...row,
                  }))}
                />
              )}
            </div>
            <section className={classes.section}>
              <h2>{t.figures}</h2>
              {can("structure:decide") && !isPast && (
                <Button
                  variant="default"
                  data-print="never"
                  leftSection={<IconPlus size={18} aria-hidden />}
                  onClick={() => setRecording(true)}
                >
                  {t.recordFigure}
                </Button>
              )}
              <FiguresTable figures={figures} caption={t.figures} />
            </section>
          </>
        )}
      </Loaded>
      <section className={classes.section}>
        <h2>{t.decisions}</h2>
        <Loaded query={decisions}>
          {({ rows, total }) => (
            <>
              <DecisionsTable decisions={rows} caption={t.decisions} />
              <PageNumbers label={t.pages} total={total} pageSize={pageSize} page={page} onChange={onPage} />
            </>
          )}
        </Loaded>
      </section>
      {isRecording && (
        <RecordFigurePanel unit={unit} from={from} to={to} onClose={() => setRecording(false)} />
      )}
    </div>
  );
}
