import { Button } from "@mantine/core";
import type { TaskDetail } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import classes from "./programmes.module.css";
import { TaskFacts } from "./task-facts.tsx";
import { TaskHistory } from "./task-history.tsx";
import { taskMessages, verbMessages } from "./task-messages.ts";
import { type OfferedVerb, verbsFor } from "./task-verbs.ts";
import { VerbForm } from "./verb-form.tsx";

/** What can be done with a task now, and the form of what was chosen. */
export function TaskActions({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(verbMessages);
  const { isPast } = useAsOfDay();
  const [chosen, setChosen] = useState<OfferedVerb | null>(null);
  const verbs = isPast ? [] : verbsFor(task);
  if (chosen !== null && verbs.includes(chosen)) {
    return <VerbForm key={chosen} task={task} verb={chosen} onClose={() => setChosen(null)} />;
  }
  if (verbs.length === 0) return null;
  return (
    <div className={classes.verbs} data-print="never">
      {verbs.map((verb, index) => (
        <Button key={verb} variant={index === 0 ? "filled" : "default"} onClick={() => setChosen(verb)}>
          {t[verb]}
        </Button>
      ))}
    </div>
  );
}

/** A task as its page and its panel show it: what can be done, the facts, what happened. */
export function TaskView({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(taskMessages);
  return (
    <div className={classes.stack}>
      <TaskActions task={task} />
      {task.content !== null && <p className={classes.text}>{task.content}</p>}
      <TaskFacts task={task} />
      <TaskRequests task={task} />
      <section>
        <h2>{t.history}</h2>
        <TaskHistory task={task} />
      </section>
    </div>
  );
}

/** Requests for extension and for explanation, with their answers. */
export function TaskRequests({ task }: { readonly task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const formats = useFormats();
  return (
    <>
      {task.extensions.length > 0 && (
        <section>
          <h2>{t.extensions}</h2>
          <ul className={classes.list}>
            {task.extensions.map((extension) => (
              <li key={extension.id} className={classes.programme}>
                <span>
                  {t.extension(formats.day(extension.dueBefore), formats.day(extension.requestedDueOn))}
                </span>
                <span className={classes.quiet}>
                  {formats.day(extension.requestedOn)} · {extension.reason}
                </span>
                <strong>
                  {extension.decision === null
                    ? t.pending
                    : extension.dueAfter === null
                      ? t.refused
                      : t.granted(formats.day(extension.dueAfter))}
                </strong>
                {extension.decisionReason !== null && <span>{extension.decisionReason}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {task.explanations.length > 0 && (
        <section>
          <h2>{t.explanations}</h2>
          <ul className={classes.list}>
            {task.explanations.map((request) => (
              <li key={request.id} className={classes.programme}>
                <span>{request.question}</span>
                <span className={classes.quiet}>
                  {request.askedBy} · {formats.instant(request.askedAt)} ·{" "}
                  {t.answerBy(formats.day(request.dueOn))}
                </span>
                {request.answer === null ? (
                  <strong>{t.notAnswered}</strong>
                ) : (
                  <p className={classes.text}>{request.answer}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
