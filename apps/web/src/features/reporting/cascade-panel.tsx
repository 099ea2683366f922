import { Button, SegmentedControl } from "@mantine/core";
import { type TargetRow, targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { useUnitsBelow } from "../../shared-ui/use-units-below.ts";
import { type CascadeDraft, type CascadeWay, cascadeOf, emptyCascade, sumOfParts } from "./cascade-draft.ts";
import classes from "./reporting.module.css";
import { targetFormMessages } from "./target-messages.ts";
import { NumberField } from "./target-shape-fields.tsx";

const ways: readonly CascadeWay[] = ["equally", "weight", "one-by-one"];

/** Shares a target among units: equally, by weight, or one by one with what the parts make so far. */
export function CascadePanel({
  target,
  onClose,
}: {
  readonly target: TargetRow;
  readonly onClose: () => void;
}) {
  const t = useMessages(targetFormMessages);
  const formats = useFormats();
  const below = useUnitsBelow(target.unit.id);
  const { value: draft, change, clear } = useDraft(`target.cascade.${target.id}`, emptyCascade);
  const set = (next: Partial<CascadeDraft>) => change({ ...draft, ...next });
  const run = useAction(targetRoutes.cascadeTarget);
  const cascade = cascadeOf(draft, target.comparator === "between");
  const submit = async () => {
    if (cascade === null) return;
    if (!(await run.run({ params: { targetId: target.id }, body: { cascade } }))) return;
    say(t.wasCascaded(formats.number(draft.units.length)));
    clear();
    onClose();
  };
  return (
    <SidePanel title={t.cascadeTitle} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SegmentedControl
          aria-label={t.by}
          data={ways.map((way) => ({ value: way, label: t[way] }))}
          value={draft.by}
          onChange={(by) => set({ by })}
        />
        {below.length > 0 && (
          <Button variant="default" onClick={() => set({ units: below })}>
            {t.allBelow(formats.number(below.length))}
          </Button>
        )}
        <UnitsPicker label={t.units} required value={draft.units} onChange={(units) => set({ units })} />
        {draft.by !== "equally" && <PartFields draft={draft} set={set} target={target} />}
        {run.problem !== null && <ProblemNotice problem={run.problem} kept="form" />}
        <Button type="submit" loading={run.isRunning} disabled={cascade === null}>
          {t.cascadeTitle}
        </Button>
      </form>
    </SidePanel>
  );
}

interface PartFieldsProps {
  readonly draft: CascadeDraft;
  readonly set: (next: Partial<CascadeDraft>) => void;
  readonly target: TargetRow;
}

function PartFields({ draft, set, target }: PartFieldsProps) {
  const t = useMessages(targetFormMessages);
  const isOneByOne = draft.by === "one-by-one";
  const parts = target.value === null ? null : sumOfParts(draft, target.value);
  const { treeOperator } = target.indicator.version;
  const addsUp = treeOperator === "sum" || treeOperator === "count-meeting";
  return (
    <>
      {draft.units.map(({ id, name }) => (
        <div key={id} className={classes.row}>
          <NumberField
            label={isOneByOne ? t.valueOf(name) : t.weightOf(name)}
            value={draft.typed[id] ?? ""}
            onChange={(text) => set({ typed: { ...draft.typed, [id]: text } })}
            isRequired
          />
          {isOneByOne && target.comparator === "between" && (
            <NumberField
              label={t.upperOf(name)}
              value={draft.upper[id] ?? ""}
              onChange={(text) => set({ upper: { ...draft.upper, [id]: text } })}
              isRequired
            />
          )}
        </div>
      ))}
      {isOneByOne && addsUp && parts !== null && target.value !== null && (
        <p role="status" data-agrees={parts.agrees} className={classes.sum}>
          {t.sum(writeVietnamese(parts.sum), writeVietnamese(target.value))}
        </p>
      )}
    </>
  );
}
