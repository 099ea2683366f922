import { type FigureCheckRow, figureCheckRoutes } from "@nhiemky/composed-reports/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { figureCheckMessages } from "./figure-check-messages.ts";
import { NewFigureCheck } from "./new-figure-check.tsx";

const shownRows = 200;

function useColumns(): readonly Column<FigureCheckRow>[] {
  const t = useMessages(figureCheckMessages);
  const formats = useFormats();
  return [
    {
      id: "title",
      header: t.name,
      isTitle: true,
      cell: (row) => (
        <Link to="/figure-checks/$figureCheckId" params={{ figureCheckId: row.figureCheckId }}>
          {row.title}
        </Link>
      ),
    },
    {
      id: "open",
      header: t.open,
      cell: (row) => t.openOf(formats.number(row.openCount), formats.number(row.findingCount)),
      width: "13rem",
    },
    { id: "day", header: t.day, cell: (row) => formats.day(row.checkedOn), width: "8rem" },
    { id: "by", header: t.by, cell: (row) => row.checkedBy, width: "14rem" },
  ];
}

/** A text to check, and the checks made before. */
export function FigureChecksPage() {
  const t = useMessages(figureCheckMessages);
  const columns = useColumns();
  const navigate = useNavigate();
  const mayRun = useCan()("figure-check:run");
  const checks = useRoute(figureCheckRoutes.listFigureChecks, { query: { pageSize: shownRows } });
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      {mayRun && <NewFigureCheck />}
      <h2>{t.earlier}</h2>
      <Loaded query={checks}>
        {({ rows }) => (
          <DataTable
            id="figure-checks"
            caption={t.earlier}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.figureCheckId}
            onOpen={({ figureCheckId }) =>
              void navigate({ to: "/figure-checks/$figureCheckId", params: { figureCheckId } })
            }
            empty={<EmptyState title={t.nothingYet}>{t.nothingYetHelp}</EmptyState>}
          />
        )}
      </Loaded>
    </>
  );
}
