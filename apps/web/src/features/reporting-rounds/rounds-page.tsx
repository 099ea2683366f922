import { type RoundRow, roundsRoutes } from "@nhiemky/reporting/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PageNumbers } from "../../shared-ui/page-numbers.tsx";
import { roundsMessages } from "./rounds-messages.ts";

const pageSize = 50;

/** Every reporting round in sight, the latest due first, with how far it has come. */
export function RoundsPage() {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  const can = useCan();
  const navigate = useNavigate();
  const columns = useRoundColumns();
  const [page, setPage] = useState(1);
  const rounds = useRoute(roundsRoutes.listRounds, { query: { page, pageSize } }, { keepsPrevious: true });
  const open = can("round:open") && <LinkButton to="/rounds/new">{t.open}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t.title}
        description={rounds.data && t.count(formats.number(rounds.data.total), formats.day(rounds.data.asOf))}
        actions={open}
      />
      <Loaded query={rounds}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="rounds"
              caption={t.caption}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) =>
                void navigate({ to: "/rounds/$roundId", params: { roundId: id }, search: {} })
              }
              empty={
                <EmptyState title={t.nothing} action={open}>
                  {t.nothingHelp}
                </EmptyState>
              }
            />
            <PageNumbers
              label={t.pages}
              total={total}
              pageSize={pageSize}
              page={page}
              onChange={(next) => setPage(next ?? 1)}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function useRoundColumns(): readonly Column<RoundRow>[] {
  const t = useMessages(roundsMessages);
  const formats = useFormats();
  return [
    {
      id: "title",
      header: t.round,
      isTitle: true,
      cell: ({ title, isLocked }) => (isLocked ? `${title} · ${t.locked.toLowerCase()}` : title),
    },
    { id: "period", header: t.period, cell: ({ period }) => period.label, width: "11rem" },
    { id: "owner", header: t.owner, cell: ({ ownerUnit }) => ownerUnit.name },
    { id: "due", header: t.due, cell: ({ dueOn }) => formats.day(dueOn), width: "7rem" },
    {
      id: "sent",
      header: t.sent,
      align: "end",
      width: "6rem",
      cell: ({ counts, unitCount }) => formats.ratio(counts.sent, unitCount),
    },
    {
      id: "approved",
      header: t.approved,
      align: "end",
      width: "6rem",
      cell: ({ counts, unitCount }) => formats.ratio(counts.approved, unitCount),
    },
    {
      id: "overdue",
      header: t.overdue,
      align: "end",
      width: "6rem",
      cell: ({ counts }) => formats.number(counts.overdue),
    },
  ];
}
