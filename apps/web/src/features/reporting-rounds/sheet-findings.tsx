import { Button } from "@mantine/core";
import { type Sheet, sheetRoutes } from "@nhiemky/reporting/contract";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { say } from "../../shared-ui/said.ts";
import { TimelineList } from "../../shared-ui/timeline-list.tsx";
import classes from "./reporting-rounds.module.css";
import { sheetMessages } from "./sheet-messages.ts";

/** What the checks say of the whole sheet; nothing is left out of sight when it is sent. */
export function SheetFindings({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(sheetMessages);
  const text = useText();
  const word = { error: t.error, warning: t.warning };
  return (
    <section aria-label={t.findings}>
      <h2 className={classes.heading}>{t.findings}</h2>
      {sheet.findings.length === 0 ? (
        <p className={classes.quiet}>{t.noFindings}</p>
      ) : (
        <ul className={classes.faults}>
          {sheet.findings.map((finding) => (
            <li key={finding.message.vi}>
              <strong>{finding.isExplained ? t.explained : word[finding.severity]}:</strong>{" "}
              {text(finding.message)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who sent, returned, approved and corrected the sheet, with their reasons; the unit may take it back meanwhile. */
export function SheetHistory({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(sheetMessages);
  const can = useCan();
  const withdraw = useAction(sheetRoutes.withdrawSheet, { onDone: () => say(t.withdrawn) });
  const { submissionId, state, approvedLevel } = sheet;
  const mayWithdraw =
    submissionId !== null && state === "submitted" && approvedLevel === 0 && can("figure:enter");
  return (
    <section aria-label={t.history}>
      <h2 className={classes.heading}>{t.history}</h2>
      {sheet.steps.length === 0 ? (
        <p className={classes.quiet}>{t.noHistory}</p>
      ) : (
        <TimelineList
          label={t.history}
          entries={sheet.steps.map(({ at, step, author, unit, reason }) => ({
            key: `${at} ${step}`,
            at,
            title: t[`step-${step}`],
            detail: [author, unit?.name, reason].filter(Boolean).join(" · "),
          }))}
        />
      )}
      {mayWithdraw && (
        <Button
          variant="default"
          loading={withdraw.isRunning}
          onClick={() => void withdraw.run({ params: { submissionId } })}
        >
          {t.withdraw}
        </Button>
      )}
    </section>
  );
}
