import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { UnitId } from "@nhiemky/access-control/contract";
import { checkNumberRoute, type NumberCheck } from "@nhiemky/documents/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import classes from "./documents.module.css";
import { EvidenceNote } from "./evidence-note.tsx";
import { newDocumentMessages } from "./new-document-messages.ts";
import { OpenTermForm } from "./open-term-form.tsx";

const pause = 250;

interface NumberCheckNoteProps {
  readonly unitId: UnitId | null;
  readonly direction: "incoming" | "outgoing";
  readonly typeCode: string;
  readonly issuedOn: CivilDate | null;
  readonly referenceNumber: string;
  readonly onTake: (referenceNumber: string) => void;
}

/** What the register says about the number while it is typed: the next one, who has it, what it leaves out. */
export function NumberCheckNote(props: NumberCheckNoteProps) {
  const { unitId, direction, typeCode, issuedOn, onTake } = props;
  const t = useMessages(newDocumentMessages);
  const [referenceNumber] = useDebouncedValue(props.referenceNumber.trim(), pause);
  const isAsked = unitId !== null && issuedOn !== null && typeCode !== "";
  const query = {
    unitId: unitId ?? "",
    direction,
    typeCode,
    issuedOn: issuedOn ?? "",
    ...(referenceNumber === "" ? {} : { referenceNumber }),
  };
  const { data: check } = useRoute(checkNumberRoute, { query }, { enabled: isAsked, keepsPrevious: true });
  if (!isAsked || check === undefined) return null;
  return (
    <div role="status" className={classes.stack}>
      <Verdict check={check} />
      {direction === "outgoing" && check.proposed !== null && check.proposed !== referenceNumber && (
        <div className={classes.row}>
          <span>
            {t.next(check.proposed)} {check.sequenceName !== null && `(${check.sequenceName})`}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => onTake(check.proposed ?? "")}>
            {t.take}
          </Button>
        </div>
      )}
      {check.rule !== null && <EvidenceNote rule={check.rule} />}
      {check.mayIssue !== null && !check.mayIssue.value && (
        <p className={classes.check} data-tone="care">
          {t.mayNotIssue} <EvidenceNote rule={check.mayIssue} />
        </p>
      )}
      {check.verdict === "no-term" && unitId !== null && <OpenTermForm unitId={unitId} />}
    </div>
  );
}

function Verdict({ check }: { check: NumberCheck }) {
  const t = useMessages(newDocumentMessages);
  switch (check.verdict) {
    case "next":
      return <Note tone="good">{t.isNext}</Note>;
    case "fills-gap":
      return <Note tone="good">{t.fillsGap}</Note>;
    case "leaves-gap":
      return <Note tone="care">{check.gap === null ? "" : t.leavesGap(check.gap.from, check.gap.to)}</Note>;
    case "unreadable":
      return <Note tone="care">{t.unreadable}</Note>;
    case "no-term":
      return <Note tone="care">{t.noTerm}</Note>;
    case "taken":
      return (
        <Note tone="bad">
          {t.taken} <Existing document={check.existing} />
        </Note>
      );
    case "registered":
      return (
        <Note tone="bad">
          {t.registered} <Existing document={check.existing} />
        </Note>
      );
    case "none":
      return check.existing === null ? null : (
        <Note tone="care">
          {t.otherTerm} <Existing document={check.existing} />
        </Note>
      );
  }
}

function Note({ tone, children }: { tone: "good" | "care" | "bad"; children: React.ReactNode }) {
  return (
    <p className={classes.check} data-tone={tone}>
      {children}
    </p>
  );
}

function Existing({ document }: { document: NumberCheck["existing"] }) {
  const formats = useFormats();
  if (document === null) return null;
  return (
    <Link to="/documents/$documentId" params={{ documentId: document.id }}>
      {document.referenceNumber}, {formats.day(document.issuedOn)}, {document.subject}
    </Link>
  );
}
