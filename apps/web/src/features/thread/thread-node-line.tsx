import { stateWords } from "@nhiemky/programmes/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { isRecordKind, recordKindWords } from "../../shared-ui/record-kinds.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { threadMessages } from "./thread-messages.ts";
import classes from "./thread-page.module.css";
import { partsOfKey, type ThreadNode } from "./thread-tree.ts";

interface ThreadNodeLineProps {
  readonly node: ThreadNode;
  /** The document that a clause stands in, when the thread shows it. */
  readonly documentId?: string | undefined;
  /** Under a title that several nodes share: the unit's name stands for the node. */
  readonly isOneOfMany?: boolean;
}

/** The short line of a node; a task's is its state. */
function useDetail(): (kind: string, detail: string | null) => string | null {
  const text = useText();
  return (kind, detail) =>
    kind === "task" && detail !== null && Object.hasOwn(stateWords, detail)
      ? text(stateWords[detail as keyof typeof stateWords])
      : detail;
}

/** One node: what it is, whose and of which day. The title leads to its own thread, "open" to its page. */
export function ThreadNodeLine({ node, documentId, isOneOfMany = false }: ThreadNodeLineProps) {
  const t = useMessages(threadMessages);
  const kinds = useMessages(recordKindWords);
  const formats = useFormats();
  const detailOf = useDetail();
  const { kind, id } = partsOfKey(node.id);
  const named = isOneOfMany && node.unitName !== null;
  const about = [
    named ? null : isRecordKind(kind) ? kinds[kind] : kind,
    detailOf(kind, node.detail),
    named ? null : node.unitName,
    node.on === null ? null : formats.day(node.on),
  ].filter((part) => part !== null && part !== "");
  const hasPage = kind !== "clause" || documentId !== undefined;
  return (
    <div className={named ? classes.brief : classes.node}>
      <Link to="/thread/$kind/$id" params={{ kind, id }} className={classes.title}>
        {named ? node.unitName : node.title}
      </Link>
      <span className={classes.about}>
        {about.join(" · ")}
        {hasPage && (
          <span data-print="never">
            {" · "}
            <RecordLink kind={kind} id={id} {...(documentId === undefined ? {} : { recordId: documentId })}>
              {t.open}
            </RecordLink>
          </span>
        )}
      </span>
    </div>
  );
}
