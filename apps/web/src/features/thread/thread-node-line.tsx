import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { isRecordKind, recordKindWords } from "../../shared-ui/record-kinds.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { relationWords, threadMessages } from "./thread-messages.ts";
import classes from "./thread-page.module.css";
import { partsOfKey, type ThreadNode } from "./thread-tree.ts";

interface ThreadNodeLineProps {
  readonly node: ThreadNode;
  readonly relation?: string;
  /** The document that a clause stands in, when the thread shows it. */
  readonly documentId?: string | undefined;
}

/** One node: how it bears on the one above, what it is, whose and of which day. The title leads to its own thread. */
export function ThreadNodeLine({ node, relation, documentId }: ThreadNodeLineProps) {
  const t = useMessages(threadMessages);
  const kinds = useMessages(recordKindWords);
  const relations = useMessages(relationWords);
  const formats = useFormats();
  const { kind, id } = partsOfKey(node.id);
  const kindWord = isRecordKind(kind) ? kinds[kind] : kind;
  const relationWord =
    relation === undefined
      ? undefined
      : Object.hasOwn(relations, relation)
        ? relations[relation as keyof typeof relations]
        : relation;
  const about = [kindWord, node.detail, node.unitName, node.on === null ? null : formats.day(node.on)];
  const hasPage = kind !== "clause" || documentId !== undefined;
  return (
    <div className={classes.node} data-kind={kind}>
      {relationWord !== undefined && <span className={classes.relation}>{relationWord}</span>}
      <Link to="/thread/$kind/$id" params={{ kind, id }} className={classes.title}>
        {node.title}
      </Link>
      <span className={classes.about}>
        {about.filter((part) => part !== null && part !== "").join(" · ")}
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
