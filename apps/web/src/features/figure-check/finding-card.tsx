import { Button, Textarea } from "@mantine/core";
import { type Finding, figureCheckRoutes, findingSeverity } from "@nhiemky/composed-reports/contract";
import { type RefObject, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import classes from "./figure-check.module.css";
import { figureCheckMessages } from "./figure-check-messages.ts";

interface FindingCardProps {
  readonly figureCheckId: string;
  readonly finding: Finding;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly buttonRef: RefObject<HTMLButtonElement | null> | undefined;
}

function useVerdictWord(): (finding: Finding) => string {
  const t = useMessages(figureCheckMessages);
  const words = { wrong: t.wrong, truncated: t.truncated, ok: t.ok, "approximate-ok": t.approximate };
  return (finding) => (finding.acceptance === null ? words[finding.verdict] : t.accepted);
}

/** One claim: what it says, what was computed from what, and whether somebody let it stand. */
export function FindingCard({ figureCheckId, finding, isSelected, onSelect, buttonRef }: FindingCardProps) {
  const t = useMessages(figureCheckMessages);
  const formats = useFormats();
  const verdictWord = useVerdictWord();
  const mayAccept = useCan()("figure-check:run");
  const { acceptance } = finding;
  return (
    <li
      className={classes.card}
      data-severity={findingSeverity(finding)}
      data-selected={isSelected || undefined}
    >
      <button
        type="button"
        ref={buttonRef}
        className={classes.open}
        aria-pressed={isSelected}
        onClick={onSelect}
      >
        <span className={classes.verdict}>{verdictWord(finding)}</span>
        <span className={classes.quote}>{finding.text}</span>
        <span>{finding.message}</span>
      </button>
      {acceptance !== null && (
        <p className={classes.acceptance}>
          {acceptance.reason} ({t.acceptedBy(acceptance.by, formats.instant(acceptance.at))})
        </p>
      )}
      {isSelected && mayAccept && <Acceptance figureCheckId={figureCheckId} finding={finding} />}
    </li>
  );
}

function Acceptance({ figureCheckId, finding }: { figureCheckId: string; finding: Finding }) {
  const t = useMessages(figureCheckMessages);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const options = { invalidates: [figureCheckRoutes.readFigureCheck, figureCheckRoutes.listFigureChecks] };
  const accept = useAction(figureCheckRoutes.acceptFinding, options);
  const withdraw = useAction(figureCheckRoutes.withdrawAcceptance, options);
  const { start, end, kind } = finding;
  const params = { figureCheckId };
  if (finding.acceptance !== null) {
    return (
      <div className={classes.actions} data-print="never">
        {withdraw.problem !== null && <ProblemNotice problem={withdraw.problem} />}
        <Button
          size="compact-sm"
          variant="default"
          loading={withdraw.isRunning}
          onClick={() => void withdraw.run({ params, body: { start, end, kind } })}
        >
          {t.withdraw}
        </Button>
      </div>
    );
  }
  if (findingSeverity(finding) === 2) return null;
  if (!isOpen) {
    return (
      <div className={classes.actions} data-print="never">
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {t.accept}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={classes.actions}
      onSubmit={(event) => {
        event.preventDefault();
        void accept.run({ params, body: { start, end, kind, reason } });
      }}
    >
      <Textarea
        label={t.reason}
        required
        autosize
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {accept.problem !== null && <ProblemNotice problem={accept.problem} kept="form" />}
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={accept.isRunning} disabled={reason.trim() === ""}>
          {t.accept}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
