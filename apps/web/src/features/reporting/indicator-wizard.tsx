import { Button } from "@mantine/core";
import { type IndicatorRow, indicatorRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { draftOfIndicator, emptyIndicator, type IndicatorDraft, ruleOf } from "./indicator-draft.ts";
import { FromFields, HowFields, WhatFields } from "./indicator-fields.tsx";
import { indicatorMessages } from "./indicator-messages.ts";
import classes from "./reporting.module.css";

interface IndicatorWizardProps {
  readonly owner: PickedUnit;
  /** The indicator whose definition is changed from a day on; null: a new one. */
  readonly changes: IndicatorRow | null;
  readonly onClose: () => void;
}

const steps = [
  { title: "stepWhat", Fields: WhatFields },
  { title: "stepHow", Fields: HowFields },
  { title: "stepFrom", Fields: FromFields },
] as const;

/** Defines an indicator, or changes its definition from a day on, in three short steps. */
export function IndicatorWizard({ owner, changes, onClose }: IndicatorWizardProps) {
  const t = useMessages(indicatorMessages);
  const { today } = useAsOfDay();
  const [place, setPlace] = useState(0);
  const initial = changes === null ? emptyIndicator(today) : draftOfIndicator(changes, today);
  const {
    value: draft,
    change,
    clear,
  } = useDraft<IndicatorDraft>(`indicator.${changes?.id ?? "new"}`, initial);
  const { define, revise, save } = useSaveIndicator(owner, changes);
  const rule = ruleOf(draft);
  const problem = define.problem ?? revise.problem;
  const isLast = place === steps.length - 1;
  const step = steps[place] ?? steps[0];
  const submit = async () => {
    if (!isLast) setPlace(place + 1);
    else if (await save(draft)) {
      clear();
      onClose();
    }
  };
  return (
    <SidePanel title={changes === null ? t.define : t.change} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={classes.quiet} aria-live="polite">
          {t.step(place + 1, steps.length)}: {t[step.title]}
        </p>
        <step.Fields
          draft={draft}
          set={(next) => change({ ...draft, ...next })}
          isChange={changes !== null}
        />
        {problem !== null && <ProblemNotice problem={problem} kept="form" />}
        <div className={classes.verbs}>
          {place > 0 && (
            <Button variant="default" onClick={() => setPlace(place - 1)}>
              {t.back}
            </Button>
          )}
          <Button
            type="submit"
            loading={define.isRunning || revise.isRunning}
            disabled={isLast && (rule === null || (changes === null && draft.code.trim() === ""))}
          >
            {isLast ? (changes === null ? t.define : t.change) : t.next}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

function useSaveIndicator(owner: PickedUnit, changes: IndicatorRow | null) {
  const t = useMessages(indicatorMessages);
  const define = useAction(indicatorRoutes.defineIndicator);
  const revise = useAction(indicatorRoutes.changeIndicator);
  const save = async (draft: IndicatorDraft): Promise<boolean> => {
    const rule = ruleOf(draft);
    if (rule === null) return false;
    const { code, frequency, origin, computedSource, categorySetId } = draft;
    const isDone =
      changes === null
        ? await define.run({
            body: {
              ...rule,
              ownerUnitId: owner.id,
              code: code.trim(),
              frequency,
              origin,
              computedSource: origin === "computed" ? computedSource : null,
              categorySetId: origin === "formula" ? null : categorySetId,
            },
          })
        : await revise.run({ params: { indicatorId: changes.id }, body: rule });
    if (isDone) say(changes === null ? t.defined : t.changed);
    return isDone;
  };
  return { define, revise, save };
}
