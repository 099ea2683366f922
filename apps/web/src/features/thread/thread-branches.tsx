import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { threadMessages, threadRelationWords } from "./thread-messages.ts";
import { ThreadNodeLine } from "./thread-node-line.tsx";
import classes from "./thread-page.module.css";
import type { Branch } from "./thread-tree.ts";

const shownAtFirst = 8;

interface ThreadBranchesProps {
  readonly branches: readonly Branch[];
  readonly leftOut: number;
  readonly documentOf: (clauseKey: string) => string | undefined;
}

/** What hangs on one node, by how it bears on it; what was left out is said. */
export function ThreadBranches({ branches, leftOut, documentOf }: ThreadBranchesProps) {
  const t = useMessages(threadMessages);
  const relations = useMessages(threadRelationWords);
  const formats = useFormats();
  const byRelation = [...Map.groupBy(branches, ({ relation }) => relation)];
  return (
    <>
      {byRelation.map(([relation, group]) => (
        <div key={relation} className={classes.group}>
          <p className={classes.relation}>
            {Object.hasOwn(relations, relation) ? relations[relation as keyof typeof relations] : relation} (
            {formats.number(group.length)})
          </p>
          <Siblings branches={group} documentOf={documentOf} />
        </div>
      ))}
      {leftOut > 0 && <p className={classes.leftOut}>{t.leftOut(formats.number(leftOut))}</p>}
    </>
  );
}

interface SiblingsProps extends Omit<ThreadBranchesProps, "leftOut"> {
  readonly isOneOfMany?: boolean;
}

/** Nodes side by side; those with one title (a task given to many units) stand under it. Long lists unfold. */
function Siblings({ branches, documentOf, isOneOfMany = false }: SiblingsProps) {
  const t = useMessages(threadMessages);
  const [isWhole, setWhole] = useState(false);
  const titles = isOneOfMany
    ? branches.map((branch) => [branch.node.id, [branch]] as const)
    : [...Map.groupBy(branches, ({ node }) => node.title)];
  const shown = isWhole ? titles : titles.slice(0, shownAtFirst);
  return (
    <ul className={isOneOfMany ? classes.many : classes.branches}>
      {shown.map(([title, group]) => {
        const [first] = group;
        if (first === undefined) return null;
        if (group.length > 1)
          return (
            <li key={title}>
              {title} ({group.length})
              <Siblings branches={group} documentOf={documentOf} isOneOfMany />
            </li>
          );
        return (
          <li key={first.node.id}>
            <ThreadNodeLine
              node={first.node}
              documentId={documentOf(first.node.id)}
              isOneOfMany={isOneOfMany}
            />
            {(first.children.length > 0 || first.leftOut > 0) && (
              <ThreadBranches branches={first.children} leftOut={first.leftOut} documentOf={documentOf} />
            )}
          </li>
        );
      })}
      {shown.length < titles.length && (
        <li data-print="never">
          <Button size="compact-sm" variant="default" onClick={() => setWhole(true)}>
            {t.showRest(titles.length - shown.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}
