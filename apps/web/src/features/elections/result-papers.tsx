import { paperRoutes, resultRoutes } from "@nhiemky/elections/contract";
import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import { useMessages } from "../../language/messages.ts";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { FileLink } from "./file-link.tsx";
import { resultMessages } from "./result-messages.ts";

interface ResultPapersProps {
  readonly contestId: ContestId;
  readonly reply: RouteReply<typeof resultRoutes.readResult>;
  /** Whether the reader sits on the counting committee. */
  readonly isCounter: boolean;
}

/** Minutes, slides and the record of the count, as far as the reader may have them. */
export function ResultPapers({ contestId, reply, isCounter }: ResultPapersProps) {
  const t = useMessages(resultMessages);
  const params = { contestId };
  const minutes = isCounter ? paperRoutes.printMinutesDraft : paperRoutes.downloadMinutes;
  const isAnnounced = reply.announcedAt !== null;
  return (
    <section aria-label={t.papers} className={classes.section} data-print="never">
      <h2>{t.papers}</h2>
      <div className={classes.verbs}>
        <FileLink href={routeUrl(minutes, { params, query: { form: "docx" } })}>{t.minutesDocx}</FileLink>
        <FileLink href={routeUrl(minutes, { params, query: { form: "pdf" } })}>{t.minutesPdf}</FileLink>
        <FileLink href={routeUrl(paperRoutes.showSlides, { params })}>{t.slides}</FileLink>
        {isAnnounced && (
          <FileLink href={routeUrl(resultRoutes.exportResults, { params })}>{t.resultsReport}</FileLink>
        )}
        {isCounter && (
          <>
            <FileLink href={routeUrl(resultRoutes.exportCountRecord, { params })}>{t.record}</FileLink>
            <FileLink href={routeUrl(resultRoutes.exportCastVoteRecords, { params })}>
              {t.castVoteRecords}
            </FileLink>
          </>
        )}
      </div>
      {isCounter && <p className={classes.quiet}>{t.recordHelp}</p>}
      <p className={classes.hash}>{t.hash(reply.resultHash)}</p>
    </section>
  );
}
