import type { SearchHitView } from "@nhiemky/documents/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { MarkedText } from "../../shared-ui/marked-text.tsx";
import { isRecordKind, recordKindWords } from "../../shared-ui/record-kinds.ts";
import classes from "./search-hit.module.css";

/** A hit as both the dialog and the page show it: what it is, whose, of which day, and the words in their place. */
export function SearchHitText({ hit }: { hit: SearchHitView }) {
  const words = useMessages(recordKindWords);
  const formats = useFormats();
  const kind = isRecordKind(hit.kind) ? words[hit.kind] : hit.kind;
  const about = [kind, hit.unitName, hit.occurredOn === null ? null : formats.day(hit.occurredOn)];
  const isSaidByTitle = hit.snippet.text === hit.title;
  const isRepeated = hit.title.includes(hit.snippet.text.trim());
  return (
    <span className={classes.hit}>
      <span className={classes.title}>
        {isSaidByTitle ? <MarkedText text={hit.title} marks={hit.snippet.marks} /> : hit.title}
      </span>
      <span className={classes.about}>{about.filter((part) => part !== null).join(" · ")}</span>
      {!isRepeated && (
        <span className={classes.snippet}>
          <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
        </span>
      )}
    </span>
  );
}
