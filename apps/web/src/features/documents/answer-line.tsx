import type { Coverage } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";
import { documentWords } from "./documents-messages.ts";

type Answer = Coverage["units"][number]["answers"][number];

/** An answer with its day and, where it repeats the superior's text, how much of it does. */
export function AnswerLine({ answer }: { answer: Answer }) {
  const t = useMessages(cascadeMessages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const { copiedWordCount, wordCount } = answer;
  const share =
    copiedWordCount === null || wordCount === null || copiedWordCount === 0
      ? null
      : formats.share(copiedWordCount, wordCount);
  return (
    <>
      <Link to="/documents/$documentId" params={{ documentId: answer.documentId }}>
        {answer.referenceNumber ?? words.noNumber}
      </Link>{" "}
      <span className={classes.quiet}>
        {formats.day(answer.answeredOn)} ({formats.days(answer.days)})
        {share !== null && !answer.isMostlyCopied && ` · ${t.repeated(share)}`}
      </span>
      {answer.isMostlyCopied && share !== null && (
        <div className={classes.check} data-tone="care">
          {t.copied(share)}
        </div>
      )}
    </>
  );
}
