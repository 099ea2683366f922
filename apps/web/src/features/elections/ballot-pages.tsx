import { Button } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import { BallotImage, cropOf } from "./ballot-image.tsx";
import type { ContestId } from "./contest-reply.ts";
import type { DeskLayout } from "./desk-layout.ts";
import type { BallotReply } from "./ruling-ballot.tsx";
import { rulingMessages } from "./ruling-messages.ts";
import classes from "./rulings.module.css";
import { useListNames } from "./use-list-names.ts";

interface BallotPagesProps {
  readonly contestId: ContestId;
  readonly reply: BallotReply;
  readonly overlay: DeskLayout;
  readonly page: number;
  readonly current: string;
  readonly open: readonly string[];
  readonly isTurned: boolean;
  readonly onTurn: () => void;
}

/** The row in question large, then the whole page with the open names outlined. */
export function BallotPages(props: BallotPagesProps) {
  const { contestId, reply, overlay, page, current, open, isTurned, onTurn } = props;
  const t = useMessages(rulingMessages);
  const nameOf = useListNames(contestId);
  const sheet = reply.sheets.find((one) => one.page === page) ?? reply.sheets[0];
  if (sheet === undefined) return <p className={classes.noImage}>{t.noImage}</p>;
  const crop = cropOf(overlay, sheet.page, current);
  const marked = new Map<string, "open" | "chosen">(open.map((candidate) => [candidate, "open"]));
  marked.set(current, "chosen");
  const shared = { contestId, sheet, overlay, isTurned };
  return (
    <div className={classes.images}>
      {crop !== null && <BallotImage {...shared} part={crop} label={t.crop(nameOf(current))} />}
      <div className={classes.verbs}>
        {sheet.placement == null && (
          <Button size="compact-sm" variant="default" onClick={onTurn}>
            {t.turn}
          </Button>
        )}
        {reply.sheets.length > 1 && <span>{t.page(sheet.page)}</span>}
      </div>
      <BallotImage {...shared} part={null} label={t.wholeOf(sheet.page)} marked={marked} />
    </div>
  );
}
