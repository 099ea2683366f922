import { Button, Textarea } from "@mantine/core";
import { type Explanation, explanationRoutes, homeRoutes } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

/** A leader's question and the place for the unit's answer. */
export function ExplanationCard({ request, mayAnswer }: { request: Explanation; mayAnswer: boolean }) {
  const t = useMessages(myUnitMessages);
  const formats = useFormats();
  const draft = useDraft(`explanation.${request.id}`, "");
  const [isOpen, setOpen] = useState(draft.wasKept);
  const answer = useAction(explanationRoutes.answerExplanation, {
    invalidates: [homeRoutes.readUnitRequests],
  });
  const submit = async () => {
    const isDone = await answer.run({ params: { explanationId: request.id }, body: { answer: draft.value } });
    if (!isDone) return;
    draft.clear();
    say(t.answered);
  };
  return (
    <li className={classes.card} data-late={request.isOverdue}>
      <div className={classes.head}>
        <span>
          {t.explanation} · {t.answerBy(formats.day(request.dueOn))}
        </span>
        {request.isOverdue && <LatenessBadge lateness="overdue" />}
      </div>
      <h2 className={classes.title}>{request.question}</h2>
      <span className={classes.quiet}>
        {t.from(request.askedBy)} · {formats.instant(request.askedAt)}
      </span>
      {request.taskId !== null && (
        <RecordLink kind="task" id={request.taskId}>
          {request.taskTitle}
        </RecordLink>
      )}
      {mayAnswer && !isOpen && (
        <div className={classes.verbs}>
          <Button onClick={() => setOpen(true)}>{t.answer}</Button>
        </div>
      )}
      {isOpen && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Textarea
            label={t.yourAnswer}
            required
            autosize
            minRows={3}
            value={draft.value}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          {answer.problem !== null && <ProblemNotice problem={answer.problem} kept="form" />}
          <div className={classes.verbs}>
            <Button type="submit" loading={answer.isRunning}>
              {t.send}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {t.close}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
