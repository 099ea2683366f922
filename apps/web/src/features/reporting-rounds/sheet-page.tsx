import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { meRoute } from "@nhiemky/access-control/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { entryRoutes, type RoundRow, type Sheet, sheetRoutes, stateWords } from "@nhiemky/reporting/contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useKeptForOffline } from "../../server/keep-for-offline.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { LatenessBadge } from "../../shared-ui/lateness-badge.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { CorrectPanel } from "./correct-panel.tsx";
import { EntryNotices } from "./entry-notices.tsx";
import { ReadBackPanel } from "./read-back-panel.tsx";
import classes from "./reporting-rounds.module.css";
import { ReturnPanel } from "./return-panel.tsx";
import { roundsMessages } from "./rounds-messages.ts";
import { SheetCards } from "./sheet-cards.tsx";
import { SheetFindings, SheetHistory } from "./sheet-findings.tsx";
import { SheetGrid } from "./sheet-grid.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import { useSheetEntries } from "./use-sheet-entries.ts";

/** Phiếu báo cáo: where a unit enters its figures, and where its superior reads, returns, approves and corrects them. */
export function SheetPage() {
  const { roundId, unitId } = useParams({ from: "/shell/rounds/$roundId/units/$unitId" });
  const params = { roundId: roundId as RoundRow["id"], unitId: unitId as Sheet["unit"]["id"] };
  const query = useRoute(sheetRoutes.readSheet, { params });
  return (
    <Loaded query={query}>{(sheet) => <LoadedSheet key={`${roundId} ${unitId}`} sheet={sheet} />}</Loaded>
  );
}

function LoadedSheet({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(sheetMessages);
  const rounds = useMessages(roundsMessages);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const entries = useSheetEntries(sheet);
  const [panel, setPanel] = useState<"return" | "correct" | "read-back" | null>(null);
  const { round, unit, submissionId } = sheet;
  const close = () => setPanel(null);
  const returned = sheet.state === "returned" ? sheet.steps.find(({ step }) => step === "return") : undefined;
  return (
    <>
      <PageHeader
        title={unit.name}
        crumbs={[
          { label: rounds.title, to: "/rounds" },
          { label: round.title, to: "/rounds/$roundId", params: { roundId: round.id } },
        ]}
        description={<SheetStanding sheet={sheet} />}
        actions={
          <>
            <ReviewButtons
              sheet={sheet}
              onReturn={() => setPanel("return")}
              onCorrect={() => setPanel("correct")}
            />
            {sheet.mayEnter && (
              <>
                <Button
                  component="a"
                  variant="default"
                  href={routeUrl(entryRoutes.giveOutWorkbook, {
                    params: { roundId: round.id },
                    query: { unitId: unit.id },
                  })}
                  download
                >
                  {t.workbook}
                </Button>
                <Button variant="default" onClick={() => setPanel("read-back")}>
                  {t.readBack}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={classes.stack}>
        {returned !== undefined && (
          <div className={classes.notice} role="note">
            <p>
              <strong>{t.returned}</strong>
            </p>
            <p>{returned.reason}</p>
          </div>
        )}
        {round.formNote !== null && <p>{round.formNote}</p>}
        {sheet.mayEnter && <p className={classes.quiet}>{t.howToWrite}</p>}
        <EntryNotices sheet={sheet} entries={entries} />
        {sheet.mayEnter && <KeptForOffline sheet={sheet} />}
        {isPhone ? (
          <SheetCards sheet={sheet} entries={entries} />
        ) : (
          <SheetGrid sheet={sheet} entries={entries} />
        )}
        <SheetFindings sheet={sheet} />
        {sheet.mayEnter && <SubmitBar sheet={sheet} isBusy={entries.pendingCount > 0} />}
        <SheetHistory sheet={sheet} />
      </div>
      {panel === "read-back" && <ReadBackPanel roundId={round.id} onClose={close} />}
      {panel === "return" && submissionId !== null && (
        <ReturnPanel sheet={sheet} submissionId={submissionId} onClose={close} />
      )}
      {panel === "correct" && submissionId !== null && (
        <CorrectPanel sheet={sheet} submissionId={submissionId} onClose={close} />
      )}
    </>
  );
}

/** The sheet opens again without a connection: who fills it in on the way should know. */
function KeptForOffline({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(sheetMessages);
  const params = { roundId: sheet.round.id, unitId: sheet.unit.id };
  const isKept = useKeptForOffline([routeUrl(meRoute, {}), routeUrl(sheetRoutes.readSheet, { params })]);
  return isKept ? <p className={classes.quiet}>{t.opensOffline}</p> : null;
}

/** State, level, due date, and how many cells are asked and known. */
function SheetStanding({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages(sheetMessages);
  const text = useText();
  const formats = useFormats();
  const { state, round, withUnit, approvedLevel, levelCount } = sheet;
  const words = [
    text(stateWords[state]),
    state === "submitted" && withUnit !== null ? t.with(withUnit.name) : null,
    state === "submitted" && levelCount > 1 ? t.level(approvedLevel + 1, levelCount) : null,
    round.period.label,
    t.due(formats.day(round.dueOn)),
  ];
  return (
    <>
      {words.filter((word) => word !== null).join(" · ")}{" "}
      {sheet.isOverdue && <LatenessBadge lateness="overdue" />}
      <br />
      {t.asked(
        formats.number(sheet.askedCount),
        formats.number(sheet.knownCount),
        formats.number(sheet.enteredCount),
      )}
    </>
  );
}

interface ReviewButtonsProps {
  readonly sheet: Sheet;
  readonly onReturn: () => void;
  readonly onCorrect: () => void;
}

/** What the superior may do now. */
function ReviewButtons({ sheet, onReturn, onCorrect }: ReviewButtonsProps) {
  const t = useMessages(sheetMessages);
  const approve = useAction(sheetRoutes.approveSheet, {
    onDone: ({ isFinal }) => say(isFinal ? t.approvedFinally : t.approvedOnce),
  });
  const { submissionId, state } = sheet;
  if (submissionId === null || !sheet.mayApprove) return null;
  if (state === "approved") return <Button onClick={onCorrect}>{t.correct}</Button>;
  return (
    <>
      <Button
        loading={approve.isRunning}
        onClick={() => void approve.run({ params: { submissionId }, body: {} })}
      >
        {t.approve}
      </Button>
      <Button variant="default" onClick={onReturn}>
        {t.return}
      </Button>
      {approve.problem !== null && <ProblemNotice problem={approve.problem} kept="nothing-changed" />}
    </>
  );
}

/** Sends the sheet once everything typed has reached the server. */
function SubmitBar({ sheet, isBusy }: { readonly sheet: Sheet; readonly isBusy: boolean }) {
  const t = useMessages(sheetMessages);
  const submit = useAction(sheetRoutes.submitSheet, { onDone: () => say(t.submitted) });
  const params = { roundId: sheet.round.id, unitId: sheet.unit.id };
  return (
    <div className={classes.stack} data-print="never">
      {submit.problem !== null && <ProblemNotice problem={submit.problem} kept="form" />}
      <div className={classes.verbs}>
        <Button
          disabled={isBusy}
          loading={submit.isRunning}
          onClick={() => void submit.run({ params, body: {} })}
        >
          {t.submit}
        </Button>
      </div>
    </div>
  );
}
