import { Button, Textarea } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { type AddressedBody, proposalRoutes, type TaskProposal } from "@nhiemky/programmes/contract";
import { type FormEvent, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/language.ts";
import { useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type PickedUnit, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { useUnitsBelow } from "../../shared-ui/use-units-below.ts";
import { type DecisionFormProps, decisionInvalidates, placeOf } from "./proposal-place.ts";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";

const longestTitle = 500;

function titleOf(what: string): string {
  return (what.charAt(0).toUpperCase() + what.slice(1)).slice(0, longestTitle);
}

/** The units whose very name the text gives. */
function certainUnits(bodies: readonly AddressedBody[]): readonly PickedUnit[] {
  return bodies.flatMap(({ isCertain, units }) => (isCertain ? units : []));
}

/** The task as it was understood, to correct before it is assigned. */
export function TaskForm({
  documentId,
  unitId,
  proposal,
  onClose,
}: DecisionFormProps & { proposal: TaskProposal }) {
  const t = useMessages(readingMessages);
  const language = useLanguage();
  const [title, setTitle] = useState(titleOf(proposal.what));
  const [leads, setLeads] = useState(certainUnits(proposal.leads));
  const [supporters, setSupporters] = useState(certainUnits(proposal.supporters));
  const [dueOn, setDueOn] = useState<CivilDate | null>(proposal.dueOn);
  const accept = useAction(proposalRoutes.acceptTaskProposal, {
    invalidates: [...decisionInvalidates, { id: "listTasks" }],
    onDone: () => say(t.assigned),
  });
  const faults = accept.problem === null ? {} : fieldErrors(accept.problem, language);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const ids = (units: readonly PickedUnit[]) => units.map(({ id }) => id);
    const units = { leadUnitIds: ids(leads), supportingUnitIds: ids(supporters) };
    void accept.run({
      params: { documentId },
      body: { ...placeOf(unitId, proposal), title, dueOn, ...units },
    });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <Textarea
        label={t.taskTitle}
        required
        autosize
        autoFocus
        maxLength={longestTitle}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={faults.title}
      />
      <UnitsPicker
        label={t.leadUnits}
        required
        value={leads}
        onChange={setLeads}
        error={faults.leadUnitIds}
      />
      {proposal.leads.map((body) => (
        <PerhapsUnits key={body.words} body={body} unitId={unitId} chosen={leads} onChange={setLeads} />
      ))}
      <UnitsPicker
        label={t.supportingUnits}
        value={supporters}
        onChange={setSupporters}
        error={faults.supportingUnitIds}
      />
      {proposal.supporters.map((body) => (
        <PerhapsUnits
          key={body.words}
          body={body}
          unitId={unitId}
          chosen={supporters}
          onChange={setSupporters}
        />
      ))}
      <CivilDateInput label={t.dueOn} value={dueOn} onChange={setDueOn} error={faults["due.dueOn"]} />
      {accept.problem !== null && <ProblemNotice problem={accept.problem} kept="form" />}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          type="submit"
          loading={accept.isRunning}
          disabled={title.trim() === "" || leads.length === 0}
        >
          {t.assign}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

interface PerhapsUnitsProps {
  readonly body: AddressedBody;
  readonly unitId: DecisionFormProps["unitId"];
  readonly chosen: readonly PickedUnit[];
  readonly onChange: (units: readonly PickedUnit[]) => void;
}

/** Units that the words may mean, one click each; nothing is chosen for the reader. */
function PerhapsUnits({ body, unitId, chosen, onChange }: PerhapsUnitsProps) {
  const t = useMessages(readingMessages);
  const formats = useFormats();
  const below = useUnitsBelow(body.isCollective ? unitId : null);
  const open = body.units.filter(({ id }) => !chosen.some((unit) => unit.id === id));
  const isWhole = body.isCollective && below.length > 0 && chosen.length === 0;
  if (!isWhole && (body.isCertain || open.length === 0)) return null;
  return (
    <div className={classes.buttons}>
      <span className={classes.quiet}>{t.perhaps(body.words)}</span>
      {isWhole && (
        <Button size="compact-xs" variant="default" onClick={() => onChange(below)}>
          {t.everyUnitBelow(formats.number(below.length))}
        </Button>
      )}
      {open.map((unit) => (
        <Button key={unit.id} size="compact-xs" variant="default" onClick={() => onChange([...chosen, unit])}>
          {unit.name}
        </Button>
      ))}
    </div>
  );
}
