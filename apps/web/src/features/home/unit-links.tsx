import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";

const shownUnits = 4;

interface UnitLinksProps {
  /** What each unit leads to. */
  readonly kind: "task" | "delivery";
  readonly records: readonly { readonly id: string; readonly unitName: string }[];
}

/** The units that one sentence is about, each leading to its own record. */
export function UnitLinks({ kind, records }: UnitLinksProps) {
  const t = useMessages(homeMessages);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? records : records.slice(0, shownUnits);
  return (
    <span className={classes.units}>
      {shown.map(({ id, unitName }, index) => (
        <span key={id}>
          <RecordLink kind={kind} id={id}>
            {unitName}
          </RecordLink>
          {index < shown.length - 1 && ", "}
        </span>
      ))}
      {shown.length < records.length && (
        <>
          {" "}
          <button type="button" className={classes.unfold} onClick={() => setWhole(true)}>
            {t.andUnits(records.length - shown.length)}
          </button>
        </>
      )}
    </span>
  );
}
