import { taskListRoutes } from "@nhiemky/programmes/contract";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { taskMessages } from "./task-messages.ts";
import { TaskView } from "./task-view.tsx";

/** A task opened beside its list. */
export function TaskPanel({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const t = useMessages(taskMessages);
  const task = useRoute(taskListRoutes.readTask, { params: { taskId } });
  return (
    <SidePanel title={task.data?.title ?? t.task} onClose={onClose}>
      <p>
        <RecordLink kind="task" id={taskId}>
          {t.openPage}
        </RecordLink>
      </p>
      <Loaded query={task}>{(reply) => <TaskView task={reply} />}</Loaded>
    </SidePanel>
  );
}
