import { Checkbox, TextInput } from "@mantine/core";
import { useMessages } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { assignClausesMessages } from "./assign-clauses-messages.ts";
import type { ClauseChoice } from "./clause-choice.ts";
import classes from "./programmes.module.css";

interface ClauseRowProps {
  readonly clause: { readonly label: string; readonly text: string; readonly depth: number };
  /** Undefined: not chosen. */
  readonly choice: ClauseChoice | undefined;
  readonly onToggle: () => void;
  readonly onChange: (choice: ClauseChoice) => void;
}

/** A clause with its box; once chosen, what the task is called and what differs from the common date and units. */
export function ClauseRow({ clause, choice, onToggle, onChange }: ClauseRowProps) {
  const t = useMessages(assignClausesMessages);
  const set = (next: Partial<ClauseChoice>) => choice !== undefined && onChange({ ...choice, ...next });
  return (
    <li className={classes.clause} style={{ marginLeft: `${clause.depth * 1.25}rem` }}>
      <Checkbox
        aria-label={t.choose(clause.label || clause.text.slice(0, 40))}
        checked={choice !== undefined}
        onChange={onToggle}
      />
      <div className={classes.stack}>
        <p className={classes.text}>
          <strong>{clause.label}</strong> {clause.text}
        </p>
        {choice !== undefined && (
          <>
            <div className={classes.row}>
              <TextInput
                label={t.name}
                required
                maxLength={500}
                value={choice.title}
                onChange={(event) => set({ title: event.currentTarget.value })}
              />
              <TextInput
                label={t.product}
                maxLength={500}
                value={choice.product}
                onChange={(event) => set({ product: event.currentTarget.value })}
              />
            </div>
            <div className={classes.row}>
              <CivilDateInput
                label={t.ownDue}
                clearable
                value={choice.dueOn}
                onChange={(dueOn) => set({ dueOn })}
              />
              <UnitsPicker label={t.ownUnits} value={choice.units} onChange={(units) => set({ units })} />
            </div>
          </>
        )}
      </div>
    </li>
  );
}
