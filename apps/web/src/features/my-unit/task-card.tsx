import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { daysBetween } from "@nhiemky/kernel";
import { homeRoutes, stateWords, taskVerbRoutes } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { say } from "../../shared-ui/said.ts";
import { ExtensionForm } from "./extension-form.tsx";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";
import { ReportForm } from "./report-form.tsx";

type Requests = RouteReply<typeof homeRoutes.readUnitRequests>;

interface TaskCardProps {
  readonly task: Requests["tasks"][number];
  readonly asOf: Requests["asOf"];
  readonly mayAnswer: boolean;
}

/** A task as the unit meets it: what, by when, under which clause; acknowledged in one tap. */
export function TaskCard({ task, asOf, mayAnswer }: TaskCardProps) {
  const t = useMessages(myUnitMessages);
  const text = useText();
  const formats = useFormats();
  const [form, setForm] = useState<"report" | "extension" | null>(null);
  const acknowledge = useAction(taskVerbRoutes.acknowledgeTask, {
    invalidates: [homeRoutes.readUnitRequests],
    onDone: () => say(t.acknowledged),
  });
  const { dueOn, lateness, lastWord } = task;
  const days = lateness === "overdue" ? task.daysLate : dueOn === null ? undefined : daysBetween(asOf, dueOn);
  return (
    <li className={classes.card} data-late={lateness === "overdue"}>
      <div className={classes.head}>
        <span>
          {t.task}
          {dueOn !== null && ` · ${t.due(formats.day(dueOn))}`}
        </span>
        <LatenessBadge lateness={lateness} {...(days === undefined ? {} : { days })} />
      </div>
      <h2 className={classes.title}>
        <RecordLink kind="task" id={task.id}>
          {task.title}
        </RecordLink>
      </h2>
      <span className={classes.quiet}>
        {[
          t.from(task.assigningUnit.name),
          task.restsOn?.label,
          task.product,
          text(stateWords[task.state]),
          task.percent === null ? null : `${task.percent}%`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {lastWord !== null && (
        <p className={classes.word}>
          <strong>{lastWord.kind === "remind" ? t.reminded : t.returned}</strong>
          {lastWord.text !== null && `: ${lastWord.text}`}
        </p>
      )}
      {task.hasPendingExtension && <span className={classes.quiet}>{t.extensionWaits}</span>}
      {acknowledge.problem !== null && <ProblemNotice problem={acknowledge.problem} kept="nothing-changed" />}
      {mayAnswer && form === null && (
        <div className={classes.verbs}>
          {task.state === "assigned" && (
            <Button
              loading={acknowledge.isRunning}
              onClick={() => void acknowledge.run({ params: { taskId: task.id }, body: {} })}
            >
              {t.acknowledge}
            </Button>
          )}
          <Button
            variant={task.state === "assigned" ? "default" : "filled"}
            onClick={() => setForm("report")}
          >
            {t.report}
          </Button>
          {dueOn !== null && !task.hasPendingExtension && (
            <Button variant="default" onClick={() => setForm("extension")}>
              {t.extension}
            </Button>
          )}
        </div>
      )}
      {form === "report" && (
        <ReportForm taskId={task.id} percent={task.percent} onClose={() => setForm(null)} />
      )}
      {form === "extension" && dueOn !== null && (
        <ExtensionForm taskId={task.id} dueOn={dueOn} onClose={() => setForm(null)} />
      )}
    </li>
  );
}
