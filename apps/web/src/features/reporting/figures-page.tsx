import { Button } from "@mantine/core";
import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import { type PeriodId, totalRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { downloadCsv } from "./download-csv.ts";
import { differenceOf } from "./figure-difference.ts";
import { figureMessages } from "./figure-messages.ts";
import { structureOf, useFigurePeriod, useFigureUnit } from "./figure-place.ts";
import { FigurePlaceBar } from "./figure-place-bar.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { PendingNotice } from "./pending-notice.tsx";
import classes from "./reporting.module.css";
import type { FigureSearch } from "./routes.ts";
import { useStructureWords } from "./structure-words.ts";
import { ReportedCount, TotalValue } from "./total-value.tsx";

const noPeriod = "" as PeriodId;

type Board = RouteReply<typeof totalRoutes.readUnitFigures>;
type BoardRow = Board["rows"][number];

/** A unit's own board: every indicator for a period, with the year before beside it; each number opens. */
export function FiguresPage() {
  const t = useMessages(figuresMessages);
  const words = useStructureWords();
  const search = useSearch({ from: "/shell/figures" });
  const navigate = useNavigate();
  const { unitId, unit } = useFigureUnit(search.unitId);
  const { query: periodsQuery, periods, period } = useFigurePeriod(search.periodId);
  const structure = structureOf(search);
  const figures = useRoute(
    totalRoutes.readUnitFigures,
    { params: { unitId: unitId! }, query: { periodId: period?.id ?? noPeriod, structure } },
    { enabled: unitId !== null && period !== null, keepsPrevious: true },
  );
  const change = (next: FigureSearch) =>
    void navigate({ to: "/figures", search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <>
      <PageHeader
        title={unit === null ? t.title : t.titleOf(unit.name)}
        description={period !== null && `${period.label} · ${words(structure)}`}
        actions={<BoardActions board={figures.data} structure={structure} />}
      />
      <FigurePlaceBar search={search} change={change} unit={unit} period={period} periods={periods} />
      <Loaded query={periodsQuery}>
        {({ rows }) => {
          if (rows.length === 0) return <FirstSteps title={t.noPeriods}>{t.noPeriodsHelp}</FirstSteps>;
          if (unitId === null) return <EmptyState title={t.chooseUnit}>{t.chooseUnitHelp}</EmptyState>;
          return (
            <Loaded query={figures}>{(board) => <BoardTable board={board} structure={structure} />}</Loaded>
          );
        }}
      </Loaded>
    </>
  );
}

function FirstSteps({ title, children }: { readonly title: string; readonly children: string }) {
  const t = useMessages(figuresMessages);
  const can = useCan();
  return (
    <EmptyState
      title={title}
      action={
        <div className={classes.verbs}>
          {can("indicator:define") && <LinkButton to="/indicators">{t.define}</LinkButton>}
          {can("round:open") && (
            <LinkButton to="/rounds/new" variant="default">
              {t.openRound}
            </LinkButton>
          )}
        </div>
      }
    >
      {children}
    </EmptyState>
  );
}

interface BoardActionsProps {
  readonly board: Board | undefined;
  readonly structure: string;
}

function BoardActions({ board, structure }: BoardActionsProps) {
  const shared = useMessages(figureMessages);
  if (board === undefined || board.rows.length === 0) return null;
  const download = () =>
    downloadCsv(`${board.unit.name} ${board.period.label}`, [
      [shared.indicator, shared.measure, shared.value, shared.reported, shared.yearBefore],
      ...board.rows.map(({ indicator, total, yearBefore }) => [
        indicator.version.name,
        indicator.version.unitOfMeasure,
        writeVietnamese(total.value ?? ""),
        `${total.reportedCount}/${total.expectedCount}`,
        writeVietnamese(yearBefore?.value ?? ""),
      ]),
    ]);
  const workbook = routeUrl(totalRoutes.exportUnitFigures, {
    params: { unitId: board.unit.id },
    query: { periodId: board.period.id, structure },
  });
  return (
    <>
      <Button component="a" variant="default" href={workbook} download>
        {shared.downloadXlsx}
      </Button>
      <Button variant="default" onClick={download}>
        {shared.downloadCsv}
      </Button>
      <PrintButton />
    </>
  );
}

function BoardTable({ board, structure }: { readonly board: Board; readonly structure: string }) {
  const t = useMessages(figuresMessages);
  const navigate = useNavigate();
  const place = { unitId: board.unit.id, periodId: board.period.id, structure };
  const columns = useBoardColumns(place);
  return (
    <>
      <PendingNotice pending={board.pending} />
      <DataTable
        id="figures"
        caption={t.caption(board.unit.name, board.period.label)}
        columns={columns}
        rows={board.rows}
        rowKey={({ indicator }) => indicator.id}
        onOpen={({ indicator }) =>
          void navigate({ to: "/figures/$indicatorId", params: { indicatorId: indicator.id }, search: place })
        }
        empty={<FirstSteps title={t.noIndicators}>{t.noIndicatorsHelp}</FirstSteps>}
      />
    </>
  );
}

function useBoardColumns(place: FigureSearch): readonly Column<BoardRow>[] {
  const t = useMessages(figureMessages);
  const own = useMessages(figuresMessages);
  const formats = useFormats();
  return [
    { id: "name", header: t.indicator, isTitle: true, cell: ({ indicator }) => indicator.version.name },
    {
      id: "value",
      header: t.value,
      align: "end",
      width: "11rem",
      cell: ({ indicator, total }) => (
        <Link
          to="/figures/$indicatorId"
          params={{ indicatorId: indicator.id }}
          search={place}
          className={classes.figure}
          aria-label={own.openFigure(indicator.version.name)}
        >
          <TotalValue total={total} />
        </Link>
      ),
    },
    {
      id: "measure",
      header: t.measure,
      width: "8rem",
      cell: ({ indicator }) => indicator.version.unitOfMeasure,
    },
    {
      id: "reported",
      header: t.reported,
      align: "end",
      width: "7rem",
      cell: ({ total }) => <ReportedCount total={total} />,
    },
    {
      id: "before",
      header: t.yearBefore,
      align: "end",
      width: "9rem",
      cell: ({ yearBefore }) => (yearBefore === null ? "" : <TotalValue total={yearBefore} />),
    },
    {
      id: "difference",
      header: t.difference,
      align: "end",
      width: "7rem",
      cell: ({ total, yearBefore }) => differenceOf(total.value, yearBefore?.value ?? null),
    },
    {
      id: "asOf",
      header: t.asOfHead,
      width: "9rem",
      isHiddenAtFirst: true,
      cell: ({ total }) => (total.asOf === null ? "" : formats.instant(total.asOf)),
    },
  ];
}
