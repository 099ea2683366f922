import { Checkbox } from "@mantine/core";
import {
  type ClauseId,
  type ClauseView,
  type DocumentId,
  listClausesRoute,
} from "@nhiemky/documents/contract";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";

interface ClauseChoiceProps {
  readonly documentId: DocumentId;
  readonly chosen: ReadonlySet<ClauseId>;
  readonly onChange: (chosen: ReadonlySet<ClauseId>) => void;
}

/** Clauses with a box each; a box takes the clauses below it along. */
export function ClauseChoice({ documentId, chosen, onChange }: ClauseChoiceProps) {
  const t = useMessages(cascadeMessages);
  const clauses = useRoute(listClausesRoute, { params: { documentId } });
  const toggle = (rows: readonly ClauseView[], index: number) => {
    const first = rows[index];
    if (first === undefined) return;
    const next = new Set(chosen);
    const isAdding = !next.has(first.id);
    for (let at = index; at < rows.length; at++) {
      const clause = rows[at];
      if (clause === undefined || (at > index && clause.depth <= first.depth)) break;
      if (isAdding) next.add(clause.id);
      else next.delete(clause.id);
    }
    onChange(next);
  };
  return (
    <Loaded query={clauses}>
      {({ clauses: rows }) => (
        <fieldset className={classes.lines} style={{ border: 0, padding: 0 }}>
          <legend className={classes.quiet}>{t.clausesChosen(String(chosen.size))}</legend>
          {rows.map((clause, index) => (
            <Checkbox
              key={clause.id}
              className={classes.clause}
              style={{ "--depth": clause.depth } as React.CSSProperties}
              checked={chosen.has(clause.id)}
              onChange={() => toggle(rows, index)}
              label={`${clause.label} ${clause.text.slice(0, 140)}`.trim()}
            />
          ))}
        </fieldset>
      )}
    </Loaded>
  );
}
