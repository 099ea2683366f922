import { Button } from "@mantine/core";
import { programmeRoutes, taskListRoutes } from "@nhiemky/programmes/contract";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { boardMessages } from "./board-messages.ts";
import { ProgrammePanel } from "./programme-panel.tsx";
import { ProgrammeTally } from "./programme-tally.tsx";
import { ProgrammeTree } from "./programme-tree.tsx";
import classes from "./programmes.module.css";
import { useTaskColumns } from "./task-columns.tsx";

/** A programme: what it rests on, what lies in it, and the tasks by date. */
export function ProgrammePage() {
  const { programmeId } = useParams({ from: "/shell/programmes/$programmeId" });
  const t = useMessages(boardMessages);
  const formats = useFormats();
  const { on, isPast } = useAsOfDay();
  const [isAmending, setAmending] = useState(false);
  const query = useRoute(
    programmeRoutes.readProgramme,
    { params: { programmeId }, query: { on } },
    { keepsPrevious: true },
  );
  return (
    <Loaded query={query}>
      {({ programme, ancestors, descendants, mayEdit }) => (
        <>
          <PageHeader
            title={programme.title}
            crumbs={[
              { label: t.title, to: "/programmes", search: { term: programme.term } },
              ...ancestors.map(({ id, title }) => ({
                label: title,
                to: "/programmes/$programmeId" as const,
                params: { programmeId: id },
              })),
            ]}
            description={[
              t[programme.kind],
              programme.ownerUnit.name,
              programme.term,
              programme.restsOn === null ? null : `${t.restsOn}: ${programme.restsOn.label}`,
              programme.fromOn !== null && programme.toOn !== null
                ? formats.span(programme.fromOn, programme.toOn)
                : null,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
            actions={
              <>
                {mayEdit && !isPast && (
                  <Button variant="default" onClick={() => setAmending(true)}>
                    {t.amend}
                  </Button>
                )}
                <PrintButton />
              </>
            }
          />
          <div className={classes.stack}>
            <ProgrammeTally counts={programme.taskCounts} />
            {programme.content !== null && <p className={classes.text}>{programme.content}</p>}
            {descendants.length > 0 && (
              <section>
                <h2>{t.inside}</h2>
                <ProgrammeTree rows={descendants} parentId={programme.id} />
              </section>
            )}
            <ProgrammeTasks programmeId={programme.id} />
          </div>
          {isAmending && (
            <ProgrammePanel term={programme.term} programme={programme} onClose={() => setAmending(false)} />
          )}
        </>
      )}
    </Loaded>
  );
}

const shownTasks = 100;

function ProgrammeTasks({ programmeId }: { readonly programmeId: string }) {
  const t = useMessages(boardMessages);
  const columns = useTaskColumns();
  const navigate = useNavigate();
  const { on } = useAsOfDay();
  const tasks = useRoute(taskListRoutes.listTasks, { query: { on, programmeId, pageSize: shownTasks } });
  return (
    <section>
      <h2>{t.tasksHere}</h2>
      <Loaded query={tasks}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="programme-tasks"
              caption={t.tasksHere}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate({ to: "/tasks/$taskId", params: { taskId: id } })}
              empty={<EmptyState title={t.noTasks} />}
            />
            {total > rows.length && (
              <p>
                <Link to="/tasks" search={{ programmeId }}>
                  {t.allTasks}
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
