import type { ProgrammeRow } from "@nhiemky/programmes/contract";
import { useMessages } from "../../language/messages.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { boardMessages } from "./board-messages.ts";
import { ProgrammeTally } from "./programme-tally.tsx";
import classes from "./programmes.module.css";

interface ProgrammeTreeProps {
  readonly rows: readonly ProgrammeRow[];
  /** Those directly under it; null: the ones whose parent is not among the rows. */
  readonly parentId: string | null;
  readonly depth?: number;
}

/** Programmes under their parents, each with how its tasks stand. */
export function ProgrammeTree({ rows, parentId, depth = 0 }: ProgrammeTreeProps) {
  const t = useMessages(boardMessages);
  const known = new Set<string>(rows.map(({ id }) => id));
  const here = rows.filter((row) =>
    parentId === null ? row.parentId === null || !known.has(row.parentId) : row.parentId === parentId,
  );
  if (here.length === 0) return null;
  return (
    <ul className={depth === 0 ? classes.list : classes.inside}>
      {here.map((row) => (
        <li key={row.id} className={classes.programme} data-depth={depth}>
          <span className={classes.name}>
            <RecordLink kind="programme" id={row.id}>
              {row.title}
            </RecordLink>
          </span>
          <span className={classes.quiet}>
            {[t[row.kind], row.ownerUnit.name, row.restsOn?.label].filter(Boolean).join(" · ")}
          </span>
          <ProgrammeTally counts={row.taskCounts} />
          <ProgrammeTree rows={rows} parentId={row.id} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
