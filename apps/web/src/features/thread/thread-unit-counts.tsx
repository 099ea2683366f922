import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { isRecordKind, recordKindWords } from "../../shared-ui/record-kinds.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { threadMessages } from "./thread-messages.ts";
import classes from "./thread-page.module.css";
import type { UnitCount } from "./thread-tree.ts";

const shownAtFirst = 15;

/** Who has how much of what rests on it. */
export function ThreadUnitCounts({ counts }: { counts: readonly UnitCount[] }) {
  const t = useMessages(threadMessages);
  const words = useMessages(recordKindWords);
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? counts : counts.slice(0, shownAtFirst);
  const kinds = [...new Set(counts.flatMap((unit) => [...unit.kinds.keys()]))];
  return (
    <section className={classes.counts}>
      <h2>{t.byUnit}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {isRecordKind(kind) ? words[kind] : kind}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <RecordLink kind="unit" id={unit.unitId}>
                  {unit.unitName}
                </RecordLink>
              </th>
              {kinds.map((kind) => (
                <td key={kind}>{formats.number(unit.kinds.get(kind) ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < counts.length && (
        <Button size="compact-sm" variant="default" mt="xs" data-print="never" onClick={() => setWhole(true)}>
          {t.showRest(counts.length - shown.length)}
        </Button>
      )}
      <p>{t.countsNote}</p>
    </section>
  );
}
