import { type TaskDetail, taskListRoutes } from "@nhiemky/programmes/contract";
import { useParams } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { type Crumb, PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import classes from "./programmes.module.css";
import { TaskFacts } from "./task-facts.tsx";
import { TaskHistory } from "./task-history.tsx";
import { taskMessages } from "./task-messages.ts";
import { TaskActions, TaskRequests } from "./task-view.tsx";

/** A task: the thread upwards, what can be done, facts, history with evidence. */
export function TaskPage() {
  const { taskId } = useParams({ from: "/shell/tasks/$taskId" });
  const task = useRoute(taskListRoutes.readTask, { params: { taskId } });
  return <Loaded query={task}>{(reply) => <TaskSheet task={reply} />}</Loaded>;
}

/** What the task serves, from the top down. */
function useCrumbs(task: TaskDetail): readonly Crumb[] {
  const t = useMessages(taskMessages);
  const { restsOn, programme } = task;
  const crumbs: Crumb[] = [{ label: t.tasks, to: "/tasks" }];
  if (restsOn !== null && restsOn.kind !== "meeting") {
    crumbs.push({
      label: restsOn.label,
      to: "/documents/$documentId",
      params: { documentId: restsOn.documentId },
      search: { clause: restsOn.kind === "clause" ? restsOn.clauseId : undefined },
    });
  }
  if (programme !== null) {
    crumbs.push({
      label: programme.title,
      to: "/programmes/$programmeId",
      params: { programmeId: programme.id },
    });
  }
  return crumbs;
}

function TaskSheet({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const crumbs = useCrumbs(task);
  return (
    <>
      <PageHeader
        title={task.title}
        crumbs={crumbs}
        actions={
          <>
            <LinkButton variant="default" to="/thread/$kind/$id" params={{ kind: "task", id: task.id }}>
              {t.thread}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <TaskActions task={task} />
          {task.content !== null && <p className={classes.text}>{task.content}</p>}
          <section>
            <h2>{t.history}</h2>
            <TaskHistory task={task} />
          </section>
        </div>
        <aside className={classes.stack} aria-label={t.facts}>
          <TaskFacts task={task} />
          <TaskRequests task={task} />
        </aside>
      </div>
    </>
  );
}
