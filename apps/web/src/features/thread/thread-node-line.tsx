import { stateWords } from "@nhiemky/programmes/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { decisionKindWords, programmeKindWords } from "../../shared-ui/kind-words.ts";
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

/** The title and the short line of a node: codes of states and kinds become words. */
function useNodeWords(): (kind: string, node: ThreadNode) => { title: string; detail: string | null } {
  const text = useText();
  const programmes = useMessages(programmeKindWords);
  const decisions = useMessages(decisionKindWords);
  return (kind, { title, detail }) => {
    if (detail === null) return { title, detail };
    if (kind === "task" && Object.hasOwn(stateWords, detail))
      return { title, detail: text(stateWords[detail as keyof typeof stateWords]) };
    if (kind === "programme" && Object.hasOwn(programmes, detail))
      return { title, detail: programmes[detail as keyof typeof programmes] };
    if (kind === "structure-decision" && Object.hasOwn(decisions, detail)) {
      const decided = decisions[detail as keyof typeof decisions];
      return { title: title === "" ? decided : `${decided}: ${title}`, detail: null };
    }
    return { title, detail };
  };
}

/** One node: what it is, whose and of which day. The title leads to its own thread, "open" to its page. */
export function ThreadNodeLine({ node, documentId, isOneOfMany = false }: ThreadNodeLineProps) {
  const t = useMessages(threadMessages);
  const kinds = useMessages(recordKindWords);
  const formats = useFormats();
  const wordsOf = useNodeWords();
  const { kind, id } = partsOfKey(node.id);
  const { title, detail } = wordsOf(kind, node);
  const named = isOneOfMany && node.unitName !== null;
  const about = [
    named ? null : isRecordKind(kind) ? kinds[kind] : kind,
    detail,
    named ? null : node.unitName,
    node.on === null ? null : formats.day(node.on),
  ].filter((part) => part !== null && part !== "");
  const hasPage = kind !== "clause" || documentId !== undefined;
  return (
    <div className={named ? classes.brief : classes.node}>
      <Link to="/thread/$kind/$id" params={{ kind, id }} className={classes.title}>
        {named ? node.unitName : title}
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
