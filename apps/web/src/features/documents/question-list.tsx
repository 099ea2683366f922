import type { Coverage } from "@nhiemky/documents/contract";
import type { ReactNode } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";

type Question = Coverage["questions"][number];

interface QuestionListProps {
  readonly questions: readonly Question[];
  /** What stands under a question that nobody has answered: the form for it. */
  readonly answering?: (question: Question) => ReactNode;
}

/** What units asked, and what they were told. */
export function QuestionList({ questions, answering }: QuestionListProps) {
  const t = useMessages(cascadeMessages);
  const formats = useFormats();
  return (
    <ul className={classes.lines}>
      {questions.map((question) => (
        <li key={question.id}>
          <p>{question.question}</p>
          <p className={classes.quiet}>
            {question.unitName} · {formats.instant(question.askedAt)}
            {question.clauseLabel !== null && ` · ${t.about(question.clauseLabel)}`}
          </p>
          {question.answer === null ? (
            (answering?.(question) ?? <p className={classes.quiet}>{t.waiting}</p>)
          ) : (
            <p>
              {t.reply}: {question.answer}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
