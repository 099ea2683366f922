import { stateWords, type TaskDetail } from "@nhiemky/programmes/contract";
import type { ReactNode } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import classes from "./programmes.module.css";
import { TaskStanding } from "./task-due.tsx";
import { taskMessages } from "./task-messages.ts";

/** Who does what by when, under which clause. */
export function TaskFacts({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const text = useText();
  const formats = useFormats();
  const { programme, repetition, heldBy } = task;
  return (
    <dl className={classes.facts}>
      <Fact name={t.standing}>
        <TaskStanding task={task} /> · {text(stateWords[task.state])}
      </Fact>
      <Fact name={t.due}>{task.dueOn === null ? t.noDue : formats.day(task.dueOn)}</Fact>
      <Fact name={t.progress}>{task.percent === null ? null : `${task.percent}%`}</Fact>
      <Fact name={t.leadUnit}>
        <UnitLink unit={task.leadUnit} />
        {heldBy !== null && <span className={classes.quiet}> ({t.heldBy(heldBy.name)})</span>}
      </Fact>
      <Fact name={t.supportingUnits}>
        {task.supportingUnits.length === 0 ? null : (
          <ul className={classes.list}>
            {task.supportingUnits.map((unit) => (
              <li key={unit.id}>
                <UnitLink unit={unit} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t.contact}>{task.contactPoint}</Fact>
      <Fact name={t.product}>{task.product}</Fact>
      <Fact name={t.restsOn}>{task.restsOn === null ? null : <RestsOnLink restsOn={task.restsOn} />}</Fact>
      <Fact name={t.programme}>
        {programme === null ? null : (
          <RecordLink kind="programme" id={programme.id}>
            {programme.title}
          </RecordLink>
        )}
      </Fact>
      <Fact name={t.assigningUnit}>
        <UnitLink unit={task.assigningUnit} />
      </Fact>
      <Fact name={t.assignedOn}>{formats.day(task.assignedOn)}</Fact>
      <Fact name={t.completedOn}>{task.completedOn === null ? null : formats.day(task.completedOn)}</Fact>
      <Fact name={t.priority}>{t[task.priority]}</Fact>
      <Fact name={t.repetition}>
        {repetition === null
          ? null
          : t.occurrence(
              t[repetition.frequency],
              repetition.occurrence,
              repetition.occurrenceCount,
              formats.day(repetition.untilOn),
            )}
      </Fact>
    </dl>
  );
}

/** A line of the facts; left out where there is nothing to say. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function UnitLink({ unit }: { readonly unit: TaskDetail["leadUnit"] }) {
  return (
    <RecordLink kind="unit" id={unit.id}>
      {unit.name}
    </RecordLink>
  );
}

function RestsOnLink({ restsOn }: { readonly restsOn: NonNullable<TaskDetail["restsOn"]> }) {
  if (restsOn.kind === "meeting") return restsOn.label;
  if (restsOn.kind === "document") {
    return (
      <RecordLink kind="document" id={restsOn.documentId}>
        {restsOn.label}
      </RecordLink>
    );
  }
  return (
    <RecordLink kind="clause" id={restsOn.clauseId} recordId={restsOn.documentId}>
      {restsOn.label}
    </RecordLink>
  );
}
