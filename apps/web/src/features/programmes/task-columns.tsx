import { stateWords, type TaskRow } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import type { Column } from "../../shared-ui/data-table.tsx";
import { TaskStanding } from "./task-due.tsx";
import { tasksMessages } from "./tasks-messages.ts";

const besidePanel = ["title", "lead", "standing"];

/**
 * The columns of the task list; the reader's choice is kept by the table.
 * @param isBesidePanel a panel takes half of the width: only what finds a row again is left
 */
export function useTaskColumns(isBesidePanel = false): readonly Column<TaskRow>[] {
  const t = useMessages(tasksMessages);
  const text = useText();
  const formats = useFormats();
  const day = (value: TaskRow["dueOn"]) => (value === null ? "" : formats.day(value));
  const columns: readonly Column<TaskRow>[] = [
    {
      id: "title",
      header: t.name,
      isTitle: true,
      cell: ({ title, priority }) => (
        <>
          {title}
          {priority !== "normal" && <strong> · {t[priority]}</strong>}
        </>
      ),
    },
    { id: "lead", header: t.leadUnit, width: "13rem", cell: ({ leadUnit }) => leadUnit.name },
    {
      id: "due",
      header: t.due,
      width: "7rem",
      cell: ({ dueOn }) => (dueOn === null ? t.undated : formats.day(dueOn)),
    },
    {
      id: "standing",
      header: t.standing,
      width: "11rem",
      cell: (task) => (
        <>
          <TaskStanding task={task} />
          {task.hasPendingExtension && ` ${t.extensionAsked}`}
        </>
      ),
    },
    { id: "state", header: t.state, width: "10rem", cell: ({ state }) => text(stateWords[state]) },
    {
      id: "percent",
      header: t.percent,
      width: "5.5rem",
      align: "end",
      cell: ({ percent }) => (percent === null ? "" : `${percent}%`),
    },
    { id: "restsOn", header: t.restsOn, width: "10rem", cell: ({ restsOn }) => restsOn?.label ?? "" },
    {
      id: "programme",
      header: t.programme,
      width: "12rem",
      isHiddenAtFirst: true,
      cell: ({ programme }) => programme?.title ?? "",
    },
    {
      id: "assigning",
      header: t.assigningUnit,
      width: "12rem",
      isHiddenAtFirst: true,
      cell: ({ assigningUnit }) => assigningUnit.name,
    },
    { id: "product", header: t.product, isHiddenAtFirst: true, cell: ({ product }) => product ?? "" },
    {
      id: "contact",
      header: t.contact,
      isHiddenAtFirst: true,
      cell: ({ contactPoint }) => contactPoint ?? "",
    },
    {
      id: "assignedOn",
      header: t.assignedOn,
      width: "7rem",
      isHiddenAtFirst: true,
      cell: ({ assignedOn }) => day(assignedOn),
    },
    {
      id: "completedOn",
      header: t.completedOn,
      width: "7rem",
      isHiddenAtFirst: true,
      cell: ({ completedOn }) => day(completedOn),
    },
  ];
  return isBesidePanel ? columns.filter(({ id }) => besidePanel.includes(id)) : columns;
}
