import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";

const shownUnits = 4;

interface UnitLinksProps {
  readonly tasks: readonly { readonly taskId: string; readonly unitName: string }[];
}

/** The units that one sentence is about, each leading to its own task. */
export function UnitLinks({ tasks }: UnitLinksProps) {
  const t = useMessages(homeMessages);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tasks : tasks.slice(0, shownUnits);
  return (
    <span className={classes.units}>
      {shown.map(({ taskId, unitName }, index) => (
        <span key={taskId}>
          <RecordLink kind="task" id={taskId}>
            {unitName}
          </RecordLink>
          {index < shown.length - 1 && ", "}
        </span>
      ))}
      {shown.length < tasks.length && (
        <>
          {" "}
          <button type="button" className={classes.unfold} onClick={() => setWhole(true)}>
            {t.andUnits(tasks.length - shown.length)}
          </button>
        </>
      )}
    </span>
  );
}
