import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { threadMessages } from "./thread-messages.ts";
import { ThreadNodeLine } from "./thread-node-line.tsx";
import classes from "./thread-page.module.css";
import type { Branch } from "./thread-tree.ts";

const shownAtFirst = 8;

interface ThreadBranchesProps {
  readonly branches: readonly Branch[];
  readonly leftOut: number;
  readonly documentOf: (clauseKey: string) => string | undefined;
}

/** What hangs on one node, nested; long lists unfold. */
export function ThreadBranches({ branches, leftOut, documentOf }: ThreadBranchesProps) {
  const t = useMessages(threadMessages);
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? branches : branches.slice(0, shownAtFirst);
  return (
    <ul className={classes.branches}>
      {shown.map(({ node, relation, children, leftOut: below }) => (
        <li key={node.id}>
          <ThreadNodeLine node={node} relation={relation} documentId={documentOf(node.id)} />
          {(children.length > 0 || below > 0) && (
            <ThreadBranches branches={children} leftOut={below} documentOf={documentOf} />
          )}
        </li>
      ))}
      {shown.length < branches.length && (
        <li data-print="never">
          <Button size="compact-sm" variant="default" onClick={() => setWhole(true)}>
            {t.showRest(branches.length - shown.length)}
          </Button>
        </li>
      )}
      {leftOut > 0 && <li className={classes.leftOut}>{t.leftOut(formats.number(leftOut))}</li>}
    </ul>
  );
}
