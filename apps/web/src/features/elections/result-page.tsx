import { resultRoutes } from "@nhiemky/elections/contract";
import { useParams } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { AuditForm } from "./audit-form.tsx";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { JournalSection } from "./journal-section.tsx";
import { AnnounceForm, DestructionForm, NextRoundForm } from "./result-forms.tsx";
import { resultMessages } from "./result-messages.ts";
import { ResultPapers } from "./result-papers.tsx";
import { SealSection } from "./seal-section.tsx";
import { VerdictSection } from "./verdict-section.tsx";
import { VotesTable } from "./votes-table.tsx";

/** The verdict with its arithmetic, both orders, papers, and what comes after the count. */
export function ResultPage() {
  const t = useMessages(resultMessages);
  const formats = useFormats();
  const can = useCan();
  const contestId = useParams({ from: "/shell/contests/$contestId/result" }).contestId as ContestId;
  const params = { contestId };
  // The committee sees its certified result; everybody else the announced one.
  const certified = useRoute(resultRoutes.readCertifiedResult, { params });
  const isCounter = certified.data !== undefined;
  const announced = useRoute(resultRoutes.readResult, { params }, { enabled: certified.error !== null });
  return (
    <Loaded query={certified.error === null ? certified : announced}>
      {(reply) => (
        <>
          <PageHeader
            title={t.title}
            crumbs={[
              { label: t.contests, to: "/contests" },
              { label: t.contest, to: "/contests/$contestId", params },
            ]}
            description={`${reply.title} · ${
              reply.announcedAt === null ? t.notAnnounced : t.announcedAt(formats.instant(reply.announcedAt))
            }`}
            actions={<PrintButton />}
          />
          <div className={classes.stack}>
            <VerdictSection result={reply.result} />
            <VotesTable result={reply.result} />
            <ResultPapers contestId={contestId} reply={reply} isCounter={isCounter} />
            {isCounter && reply.announcedAt === null && <AnnounceForm contestId={contestId} />}
            {isCounter && <AuditForm contestId={contestId} />}
            <SealSection contestId={contestId} reply={reply} />
            {reply.announcedAt !== null && reply.result.verdict.seatsLeft > 0 && (
              <NextRoundForm contestId={contestId} result={reply.result} />
            )}
            {reply.announcedAt !== null && <DestructionForm contestId={contestId} />}
            {can("contest:read") && <JournalSection contestId={contestId} />}
          </div>
        </>
      )}
    </Loaded>
  );
}
