import { Button, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { type BulkProblem, bulkRoutes, type TaskId, type TaskRow } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./programmes.module.css";
import { tasksMessages } from "./tasks-messages.ts";

interface BulkBarProps {
  readonly rows: readonly TaskRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

type Verb = "remind" | "changeDue" | "confirm";

/** What can be done with the ticked rows, all together or not at all; rows in the way are named. */
export function BulkBar({ rows, chosen, onChoose }: BulkBarProps) {
  const t = useMessages(tasksMessages);
  const text = useText();
  const can = useCan();
  const [verb, setVerb] = useState<Verb | null>(null);
  const [note, setNote] = useState("");
  const [dueOn, setDueOn] = useState<CivilDate | null>(null);
  const remind = useAction(bulkRoutes.remindTasks);
  const changeDue = useAction(bulkRoutes.changeTasksDue);
  const confirm = useAction(bulkRoutes.confirmTasks);
  const action = { remind, changeDue, confirm };
  const taskIds = [...chosen] as TaskId[];
  const problem = verb === null ? null : action[verb].problem;
  const problemRows = (problem?.details?.rows ?? []) as BulkProblem[];

  const start = (next: Verb) => {
    action[next].reset();
    setVerb(next);
  };
  const run = async () => {
    const optional = note === "" ? null : note;
    let isDone = false;
    if (verb === "remind") isDone = await remind.run({ body: { taskIds, note: optional } });
    if (verb === "confirm") isDone = await confirm.run({ body: { taskIds, note: optional } });
    if (verb === "changeDue" && dueOn !== null) {
      isDone = await changeDue.run({ body: { taskIds, dueOn, reason: note } });
    }
    if (!isDone) return;
    say(t.changed(taskIds.length));
    setVerb(null);
    setNote("");
    onChoose(new Set());
  };
  const leaveOut = () => {
    const inTheWay = new Set<string>(problemRows.map((row) => row.taskId));
    onChoose(new Set([...chosen].filter((key) => !inTheWay.has(key))));
    if (verb !== null) action[verb].reset();
  };
  const isReady = verb !== "changeDue" || (dueOn !== null && note !== "");
  return (
    <section className={classes.bulk} aria-label={t.chosen(chosen.size)}>
      <strong>{t.chosen(chosen.size)}</strong>
      {can("task:assign") && (
        <>
          <Button variant="default" onClick={() => start("remind")}>
            {t.remind}
          </Button>
          <Button variant="default" onClick={() => start("changeDue")}>
            {t.changeDue}
          </Button>
        </>
      )}
      {can("task:decide") && (
        <Button variant="default" onClick={() => start("confirm")}>
          {t.confirm}
        </Button>
      )}
      <Button variant="subtle" onClick={() => onChoose(new Set())}>
        {t.unchoose}
      </Button>
      {verb !== null && (
        <form
          className={classes.filters}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <TextInput
            label={verb === "changeDue" ? t.reason : t.note}
            required={verb === "changeDue"}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {verb === "changeDue" && (
            <CivilDateInput label={t.newDue} required value={dueOn} onChange={setDueOn} />
          )}
          <Button type="submit" disabled={!isReady} loading={action[verb].isRunning}>
            {t[verb]}: {t.apply(chosen.size)}
          </Button>
        </form>
      )}
      {problem !== null && (
        <div className={classes.stack}>
          <ProblemNotice problem={problem} kept="nothing-changed" />
          {problemRows.length > 0 && (
            <>
              <ul>
                {problemRows.slice(0, 20).map((row) => (
                  <li key={row.taskId}>
                    {rows.find((task) => task.id === row.taskId)?.title ?? row.taskId}: {text(row.text)}
                  </li>
                ))}
              </ul>
              <Button variant="default" onClick={leaveOut}>
                {t.leaveOut}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
