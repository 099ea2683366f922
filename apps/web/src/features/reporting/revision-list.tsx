import { routeUrl } from "@nhiemky/http-contract";
import {
  type OpenedNumber,
  type Revision,
  type SubmissionEvidenceId,
  sheetRoutes,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";
import { openedMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";

/** The cell at the bottom of every number: all that the unit itself ever said, the latest first. */
export function RevisionList({ number }: { readonly number: OpenedNumber }) {
  const t = useMessages(openedMessages);
  const options = new Map(number.indicator.categorySet?.options.map(({ id, label }) => [id, label]));
  const isLatest = (revision: Revision) =>
    number.revisions.find(({ categoryOptionId }) => categoryOptionId === revision.categoryOptionId) ===
    revision;
  return (
    <section className={classes.section} aria-label={t.cell}>
      <h2>{t.cell}</h2>
      <ol className={classes.lines}>
        {number.revisions.map((revision) => (
          <li key={`${revision.categoryOptionId ?? ""} ${revision.revision}`}>
            <RevisionLine
              revision={revision}
              unitId={number.unit.id}
              isLatest={isLatest(revision)}
              part={
                revision.categoryOptionId === null ? null : (options.get(revision.categoryOptionId) ?? null)
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RevisionLineProps {
  readonly revision: Revision;
  readonly unitId: string;
  readonly isLatest: boolean;
  /** The part of a breakdown. */
  readonly part: string | null;
}

function RevisionLine({ revision, unitId, isLatest, part }: RevisionLineProps) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const formats = useFormats();
  const { content, evidence, isInvented, roundId } = revision;
  const said = content.entry === "figure" ? writeVietnamese(content.value) : shared[content.entry];
  const facts = [
    [t.reason, revision.reason],
    [t.restsOn, revision.restsOn],
    [t.doubt, revision.doubtNote],
    [t.remark, revision.remark],
  ] as const;
  return (
    <>
      <strong>{said}</strong>
      {part !== null && ` · ${part}`} · {t.revision(revision.revision)} · {t[revision.actKind]}
      {isLatest && ` · ${t.latest}`}
      {isInvented && ` · ${shared.invented}`}
      <div className={classes.quiet}>
        {t.entered(revision.enteredBy, formats.instant(revision.enteredAt))} ·{" "}
        {t.approved(revision.approvedBy, formats.instant(revision.approvedAt))}
      </div>
      {roundId !== null && (
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId }}>
          {t.sheet}
        </Link>
      )}
      {facts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              {name}: {text}
            </div>
          ),
      )}
      {evidence.length > 0 && (
        <div>
          {t.evidence}:{" "}
          {evidence.map(({ id, name, sizeBytes }) => (
            <a
              key={id}
              href={routeUrl(sheetRoutes.readEvidence, {
                params: { evidenceId: id as SubmissionEvidenceId },
              })}
            >
              {name} ({formats.bytes(sizeBytes)}){" "}
            </a>
          ))}
        </div>
      )}
    </>
  );
}
