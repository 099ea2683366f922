import { Button } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import type { DocumentId } from "@nhiemky/documents/contract";
import type { Proposal } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { DecidedProposal } from "./decided-proposal.tsx";
import { type CardPlace, EntryCard } from "./entry-card.tsx";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";
import { RejectionForm } from "./rejection-form.tsx";
import { TargetForm } from "./target-form.tsx";
import { TaskForm } from "./task-form.tsx";
import { useTargetText } from "./use-target-text.ts";

interface ProposalCardProps extends CardPlace {
  readonly documentId: DocumentId;
  readonly unitId: UnitId;
  readonly proposal: Proposal;
}

/** One sentence that asks for something: what was understood, and whether a person took it. */
export function ProposalCard({ documentId, unitId, proposal, ...place }: ProposalCardProps) {
  const { decision } = proposal;
  const tone = decision === null ? "soon" : decision.outcome === "accepted" ? "good" : "still";
  return (
    <EntryCard {...place} tone={tone} summary={<Understood proposal={proposal} />}>
      {decision === null ? (
        <Decide documentId={documentId} unitId={unitId} proposal={proposal} />
      ) : (
        <DecidedProposal documentId={documentId} unitId={unitId} proposal={proposal} decision={decision} />
      )}
    </EntryCard>
  );
}

function Understood({ proposal }: { proposal: Proposal }) {
  const t = useMessages(readingMessages);
  const formats = useFormats();
  const targetText = useTargetText();
  const day = formats.day(proposal.dueOn);
  const isTold = proposal.dueText !== null && proposal.dueText !== day;
  const due = proposal.dueOn === null ? t.noDue : isTold ? `${day} (${proposal.dueText})` : day;
  if (proposal.kind === "target") {
    return (
      <>
        <span className={classes.name}>{proposal.indicator}</span>
        <span>
          {targetText(proposal)} · {t.by}: {due}
        </span>
        <span className={classes.quiet}>{proposal.sentence}</span>
      </>
    );
  }
  return (
    <>
      <span className={classes.name}>{proposal.leads.map(({ words }) => words).join(", ") || t.nobody}</span>
      <span>{proposal.what}</span>
      <span className={classes.quiet}>
        {t.by}: {due}
      </span>
    </>
  );
}

function Decide({ documentId, unitId, proposal }: Omit<ProposalCardProps, keyof CardPlace>) {
  const t = useMessages(readingMessages);
  const [form, setForm] = useState<"accept" | "reject" | null>(null);
  const given = { documentId, unitId, onClose: () => setForm(null) };
  if (form === "reject") return <RejectionForm {...given} proposal={proposal} />;
  if (form === "accept")
    return proposal.kind === "task" ? (
      <TaskForm {...given} proposal={proposal} />
    ) : (
      <TargetForm {...given} proposal={proposal} />
    );
  return (
    <div className={classes.buttons}>
      <Button size="compact-sm" onClick={() => setForm("accept")}>
        {t.accept}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setForm("reject")}>
        {t.reject}
      </Button>
    </div>
  );
}
