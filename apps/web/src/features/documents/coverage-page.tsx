import { Button, Checkbox, Textarea } from "@mantine/core";
import { answerQuestionRoute, type Coverage, coverageRoute, remindRoute } from "@nhiemky/documents/contract";
import { IconBell } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import { coverageSigns } from "./coverage-badge.tsx";
import { CoverageMatrix } from "./coverage-matrix.tsx";
import classes from "./documents.module.css";
import { coverageWords, documentWords } from "./documents-messages.ts";
import { QuestionList } from "./question-list.tsx";

/** One sending as it stands: units × clauses, who has not answered, how long each level took. */
export function CoveragePage() {
  const { dispatchId } = useParams({ from: "/shell/dispatches/$dispatchId" });
  const coverage = useRoute(coverageRoute, { params: { dispatchId } });
  return <Loaded query={coverage}>{(reply) => <CoverageView coverage={reply} />}</Loaded>;
}

function CoverageView({ coverage }: { coverage: Coverage }) {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const states = useMessages(coverageWords);
  const formats = useFormats();
  const can = useCan();
  const [isReminding, setReminding] = useState(false);
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const { dispatch, document, units, levels, questions } = coverage;
  const waitingCount = dispatch.deliveryCount - dispatch.answeredCount;
  const isDone = (state: string) => state === "answered" || state === "answered-late";
  const shown = onlyWaiting ? units.filter((unit) => !unit.cells.every(isDone)) : units;
  const ratio = (part: number) => formats.ratio(part, dispatch.deliveryCount);
  return (
    <>
      <PageHeader
        title={`${t.coverageTitle}: ${document.referenceNumber ?? words.noNumber}`}
        crumbs={[
          { label: words.documents, to: "/documents" },
          {
            label: document.referenceNumber ?? words.noNumber,
            to: "/documents/$documentId",
            params: { documentId: document.id },
          },
        ]}
        description={
          <>
            {document.subject}
            <br />
            {[
              t.coverageOf(dispatch.fromUnitName, formats.day(dispatch.sentOn)),
              dispatch.acknowledgeBy === null
                ? null
                : `${words.acknowledgeBy} ${formats.day(dispatch.acknowledgeBy)}`,
              dispatch.answerBy === null ? null : `${words.answerBy} ${formats.day(dispatch.answerBy)}`,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </>
        }
        actions={
          <>
            {can("dispatch:remind") && waitingCount > 0 && (
              <Button
                leftSection={<IconBell size={18} stroke={1.6} aria-hidden />}
                onClick={() => setReminding(true)}
              >
                {t.remindAll(formats.number(waitingCount))}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <div className={classes.stack}>
        <p>
          <strong>
            {t.acknowledged(ratio(dispatch.acknowledgedCount))}, {t.answered(ratio(dispatch.answeredCount))}
          </strong>{" "}
          <span className={classes.quiet}>{t.asOf(formats.day(coverage.on))}</span>
        </p>
        <div className={classes.row}>
          <Checkbox
            label={t.onlyWaiting}
            checked={onlyWaiting}
            onChange={(event) => setOnlyWaiting(event.currentTarget.checked)}
            data-print="never"
          />
          <ul className={classes.legend}>
            {coverageSigns.map(([state, sign]) => (
              <li key={state}>
                <span aria-hidden>{sign}</span> {states[state]}
              </li>
            ))}
          </ul>
        </div>
        <CoverageMatrix coverage={coverage} units={shown} />
        <section className={classes.section}>
          <h2>{t.levels}</h2>
          <ul className={classes.lines}>
            {levels.map((level) => (
              <li key={level.level}>
                {t.level(level.level)}:{" "}
                {t.levelLine(
                  formats.number(level.deliveryCount),
                  level.meanDaysToAcknowledge === null
                    ? t.notYet
                    : formats.days(toTenth(level.meanDaysToAcknowledge)),
                  level.meanDaysToAnswer === null ? t.notYet : formats.days(toTenth(level.meanDaysToAnswer)),
                )}
              </li>
            ))}
          </ul>
        </section>
        {questions.length > 0 && (
          <section className={classes.section}>
            <h2>{t.questions}</h2>
            <QuestionList
              questions={questions}
              {...(can("dispatch:remind")
                ? {
                    answering: (question: Coverage["questions"][number]) => (
                      <ReplyForm dispatchId={dispatch.id} questionId={question.id} />
                    ),
                  }
                : {})}
            />
          </section>
        )}
      </div>
      {isReminding && (
        <RemindPanel dispatchId={dispatch.id} count={waitingCount} onClose={() => setReminding(false)} />
      )}
    </>
  );
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function RemindPanel({
  dispatchId,
  count,
  onClose,
}: {
  dispatchId: Coverage["dispatch"]["id"];
  count: number;
  onClose: () => void;
}) {
  const t = useMessages(cascadeMessages);
  const formats = useFormats();
  const [note, setNote] = useState("");
  const remind = useAction(remindRoute, {
    onDone: ({ remindedCount }) => {
      say(t.remindDone(formats.number(remindedCount)));
      onClose();
    },
  });
  const send = () =>
    void remind.run({ params: { dispatchId }, body: { note: note.trim() === "" ? null : note } });
  return (
    <SidePanel
      title={t.remindAll(formats.number(count))}
      onClose={onClose}
      footer={
        <Button onClick={send} loading={remind.isRunning}>
          {t.remindAll(formats.number(count))}
        </Button>
      }
    >
      <Textarea
        label={t.remindNote}
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {remind.problem !== null && <ProblemNotice problem={remind.problem} kept="form" />}
    </SidePanel>
  );
}

interface ReplyFormProps {
  readonly dispatchId: Coverage["dispatch"]["id"];
  readonly questionId: Coverage["questions"][number]["id"];
}

function ReplyForm({ dispatchId, questionId }: ReplyFormProps) {
  const t = useMessages(cascadeMessages);
  const [answer, setAnswer] = useState("");
  const reply = useAction(answerQuestionRoute, { onDone: () => say(t.replySent) });
  return (
    <div className={classes.stack} data-print="never">
      <Textarea
        aria-label={t.reply}
        autosize
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {reply.problem !== null && <ProblemNotice problem={reply.problem} kept="form" />}
      <div>
        <Button
          size="compact-md"
          disabled={answer.trim() === ""}
          loading={reply.isRunning}
          onClick={() => void reply.run({ params: { dispatchId, questionId }, body: { answer } })}
        >
          {t.reply}
        </Button>
      </div>
    </div>
  );
}
