import { Button, Pagination } from "@mantine/core";
import { routeUrl } from "@nhiemky/http-contract";
import { taskListRoutes } from "@nhiemky/programmes/contract";
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
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { AssignTaskPanel } from "./assign-task-panel.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import { LatenessCountsBar } from "./lateness-counts.tsx";
import type { TasksSearch } from "./routes.ts";
import { useTaskColumns } from "./task-columns.tsx";
import { TaskFilters } from "./task-filters.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { tasksMessages } from "./tasks-messages.ts";

const pageSize = 100;

/** The filters of the address as the route takes them. */
function queryOf({ open: _, unitName: __, page: ___, ...filters }: TasksSearch) {
  const asked = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = Object.fromEntries(asked.map(([name, value]) => [name, value === true ? "true" : value]));
  return query as Record<string, never>;
}

/** Every task that the reader may see: filters, counts by lateness, actions on many, files to take out. */
export function TasksPage() {
  const t = useMessages(tasksMessages);
  const formats = useFormats();
  const can = useCan();
  const search = useSearch({ from: "/shell/tasks" });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const [isCalendar, setCalendar] = useState(false);
  const { page = 1, open } = search;
  const columns = useTaskColumns(open !== undefined || isAssigning || isCalendar);
  const { on, isPast } = useAsOfDay();
  const query = { ...queryOf(search), on };
  const tasks = useRoute(
    taskListRoutes.listTasks,
    { query: { ...query, page, pageSize } },
    { keepsPrevious: true },
  );
  const change = (next: TasksSearch) => {
    if (!("open" in next)) setChosen(new Set());
    void navigate({
      to: "/tasks",
      search: (previous) => ({ ...previous, ...("open" in next ? {} : { page: undefined }), ...next }),
      replace: true,
    });
  };
  const mayChange = !isPast && (can("task:assign") || can("task:decide"));
  return (
    <>
      <PageHeader
        title={t.title}
        description={
          tasks.data === undefined
            ? undefined
            : t.base(formats.number(tasks.data.total), formats.day(tasks.data.asOf))
        }
        actions={
          <>
            {can("task:assign") && !isPast && (
              <Button
                onClick={() => {
                  change({ open: undefined });
                  setAssigning(true);
                }}
              >
                {t.assign}
              </Button>
            )}
            <LinkButton variant="default" to="/programmes" search={{ term: undefined }}>
              {t.board}
            </LinkButton>
            <Button
              component="a"
              variant="default"
              href={routeUrl(taskListRoutes.exportTasks, { query })}
              download
            >
              {t.spreadsheet}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setAssigning(false);
                change({ open: undefined });
                setCalendar(true);
              }}
            >
              {t.calendar}
            </Button>
          </>
        }
      />
      <Loaded query={tasks}>
        {({ rows, total, counts }) => (
          <>
            <DataTable
              id="tasks"
              caption={t.caption}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => {
                setAssigning(false);
                change({ open: id });
              }}
              openKey={open}
              {...(mayChange ? { selection: { keys: chosen, onChange: setChosen } } : {})}
              toolbar={
                <>
                  <TaskFilters search={search} onChange={change} />
                  <LatenessCountsBar
                    counts={counts}
                    chosen={search.lateness}
                    onChoose={(lateness) => change({ lateness })}
                  />
                  {chosen.size > 0 && <BulkBar rows={rows} chosen={chosen} onChoose={setChosen} />}
                </>
              }
              empty={
                <EmptyState
                  title={t.nothing}
                  action={
                    <Button
                      variant="default"
                      onClick={() => void navigate({ to: "/tasks", search: {}, replace: true })}
                    >
                      {t.clear}
                    </Button>
                  }
                >
                  {t.nothingHelp}
                </EmptyState>
              }
            />
            {total > pageSize && (
              <Pagination
                mt="md"
                aria-label={t.page}
                getControlProps={(control) => ({ "aria-label": t[control] })}
                total={Math.ceil(total / pageSize)}
                value={page}
                onChange={(next) => void navigate({ to: "/tasks", search: { ...search, page: next } })}
              />
            )}
          </>
        )}
      </Loaded>
      {isCalendar && !isAssigning && open === undefined && (
        <CalendarPanel query={query} onClose={() => setCalendar(false)} />
      )}
      {isAssigning && <AssignTaskPanel onClose={() => setAssigning(false)} />}
      {open !== undefined && !isAssigning && (
        <TaskPanel key={open} taskId={open} onClose={() => change({ open: undefined })} />
      )}
    </>
  );
}
