import { Button, Select, TextInput } from "@mantine/core";
import { civilDate } from "@nhiemky/kernel";
import {
  type IndicatorId,
  indicatorRoutes,
  targetRoutes,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import type { AcceptedTarget } from "./accepted-targets.tsx";
import { useFigureUnit } from "./figure-place.ts";
import classes from "./reporting.module.css";
import { emptyShape, type ShapeDraft, shapeOfDraft } from "./target-draft.ts";
import { targetFormMessages } from "./target-messages.ts";
import { TargetShapeFields } from "./target-shape-fields.tsx";

interface SetTargetPanelProps {
  /** What a person accepted from a text: its level and day are filled in, its indicator is chosen here. */
  readonly accepted: AcceptedTarget | null;
  readonly onClose: () => void;
}

function shapeOfAccepted(
  accepted: AcceptedTarget | null,
  today: Parameters<typeof emptyShape>[0],
): ShapeDraft {
  const empty = emptyShape(today);
  if (accepted === null) return empty;
  return {
    ...empty,
    comparator: accepted.comparator,
    value: writeVietnamese(accepted.value),
    upperValue: accepted.upperValue === null ? "" : writeVietnamese(accepted.upperValue),
    dueOn: accepted.dueOn === null ? empty.dueOn : civilDate(accepted.dueOn),
  };
}

/** Sets a target for a unit by one of its indicators. */
export function SetTargetPanel({ accepted, onClose }: SetTargetPanelProps) {
  const t = useMessages(targetFormMessages);
  const { today } = useAsOfDay();
  const { unit: own } = useFigureUnit(accepted?.unitId);
  const [picked, setPicked] = useState<PickedUnit | null | undefined>(undefined);
  const unit = picked === undefined ? own : picked;
  const [indicatorId, setIndicatorId] = useState<string | null>(null);
  const [title, setTitle] = useState(accepted?.indicator ?? "");
  const {
    value: draft,
    change,
    clear,
  } = useDraft(`target.new.${accepted?.decisionId ?? ""}`, shapeOfAccepted(accepted, today));
  const set = useAction(targetRoutes.setTarget);
  const shape = shapeOfDraft(draft);
  const submit = async () => {
    if (unit === null || indicatorId === null || shape === null) return;
    const isDone = await set.run({
      body: {
        ...shape,
        unitId: unit.id,
        indicatorId: indicatorId as IndicatorId,
        title: title.trim() === "" ? null : title.trim(),
        acceptedDecisionId: accepted?.decisionId ?? null,
      },
    });
    if (!isDone) return;
    clear();
    say(t.wasSet);
    onClose();
  };
  return (
    <SidePanel title={t.setTitle} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {accepted !== null && <p className={classes.quiet}>{accepted.restsOnLabel}</p>}
        <UnitPicker
          key={unit?.id ?? "none"}
          label={t.unit}
          required
          value={unit}
          onChange={(next) => {
            setPicked(next);
            setIndicatorId(null);
          }}
        />
        {unit !== null && <IndicatorChoice unit={unit} value={indicatorId} onChange={setIndicatorId} />}
        <TextInput
          label={t.title}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TargetShapeFields draft={draft} change={change} />
        {set.problem !== null && <ProblemNotice problem={set.problem} kept="form" />}
        <Button
          type="submit"
          loading={set.isRunning}
          disabled={unit === null || indicatorId === null || shape === null}
        >
          {t.setTitle}
        </Button>
      </form>
    </SidePanel>
  );
}

interface IndicatorChoiceProps {
  readonly unit: PickedUnit;
  readonly value: string | null;
  readonly onChange: (indicatorId: string | null) => void;
}

function IndicatorChoice({ unit, value, onChange }: IndicatorChoiceProps) {
  const t = useMessages(targetFormMessages);
  const indicators = useRoute(indicatorRoutes.listIndicators, { query: { unitId: unit.id } });
  if (indicators.isSuccess && indicators.data.rows.length === 0)
    return (
      <div>
        <p>{t.noIndicators}</p>
        <LinkButton to="/indicators" variant="default">
          {t.defineIndicator}
        </LinkButton>
      </div>
    );
  return (
    <Select
      label={t.indicator}
      required
      searchable
      data={(indicators.data?.rows ?? []).map(({ id, version }) => ({
        value: id as string,
        label: `${version.name} (${version.unitOfMeasure})`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
