import { Button, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import {
  type Comparator,
  comparators,
  proposalRoutes,
  type TargetProposal,
} from "@nhiemky/programmes/contract";
import { type FormEvent, useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type DecisionFormProps, decisionInvalidates, placeOf } from "./proposal-place.ts";
import classes from "./reading.module.css";
import { comparatorWords, readingMessages } from "./reading-messages.ts";

/** The target as it was understood, to correct before it is kept. */
export function TargetForm({
  documentId,
  unitId,
  proposal,
  onClose,
}: DecisionFormProps & { proposal: TargetProposal }) {
  const t = useMessages(readingMessages);
  const words = useMessages(comparatorWords);
  const [indicator, setIndicator] = useState(proposal.indicator);
  const [comparator, setComparator] = useState<Comparator>(proposal.comparator);
  const [value, setValue] = useState<number | null>(proposal.value);
  const [upperValue, setUpperValue] = useState<number | null>(proposal.upperValue);
  const [measure, setMeasure] = useState(proposal.measure);
  const [dueOn, setDueOn] = useState<CivilDate | null>(proposal.dueOn);
  const accept = useAction(proposalRoutes.acceptTargetProposal, {
    invalidates: decisionInvalidates,
    onDone: () => say(t.targetAccepted),
  });
  const isBetween = comparator === "between";
  const isReady =
    indicator.trim() !== "" && value !== null && (!isBetween || (upperValue !== null && upperValue >= value));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    const target = {
      indicator,
      comparator,
      value,
      upperValue: isBetween ? upperValue : null,
      measure,
      dueOn,
    };
    void accept.run({ params: { documentId }, body: { ...placeOf(unitId, proposal), ...target } });
  };
  const numbers = { decimalSeparator: ",", thousandSeparator: ".", hideControls: true } as const;
  const asNumber = (typed: number | string) => (typeof typed === "number" ? typed : null);
  return (
    <form className={classes.form} onSubmit={send}>
      <Textarea
        label={t.indicator}
        required
        autosize
        autoFocus
        value={indicator}
        onChange={(event) => setIndicator(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <Select
          label={t.comparator}
          allowDeselect={false}
          value={comparator}
          onChange={(next) => setComparator((next ?? "=") as Comparator)}
          data={comparators.map((each) => ({ value: each, label: words[each] }))}
        />
        <NumberInput
          {...numbers}
          label={t.value}
          required
          value={value ?? ""}
          onChange={(typed) => setValue(asNumber(typed))}
        />
        {isBetween && (
          <NumberInput
            {...numbers}
            label={t.upperValue}
            required
            value={upperValue ?? ""}
            onChange={(typed) => setUpperValue(asNumber(typed))}
          />
        )}
        <TextInput
          label={t.measure}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
        <CivilDateInput label={t.targetDue} value={dueOn} onChange={setDueOn} />
      </div>
      {accept.problem !== null && <ProblemNotice problem={accept.problem} kept="form" />}
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={accept.isRunning} disabled={!isReady}>
          {t.acceptTarget}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
