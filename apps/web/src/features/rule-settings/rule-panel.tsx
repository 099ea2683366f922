import { Button } from "@mantine/core";
import {
  listRulePacksRoute,
  listRuleValuesRoute,
  withdrawRuleOverrideRoute,
} from "@nhiemky/rule-settings/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { evidenceWords } from "../../shared-ui/evidence-words.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { OverrideForm } from "./override-form.tsx";
import classes from "./rule-panel.module.css";
import type { RuleRow } from "./rule-rows.ts";
import { rulesMessages } from "./rules-messages.ts";
import { useParameterName } from "./use-parameter-name.ts";
import { useValueWords } from "./use-value-words.ts";

interface RulePanelProps {
  readonly row: RuleRow;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One value: what it is, what it rests on, what the administrator set in its place. */
export function RulePanel({ row, mayChange, onClose }: RulePanelProps) {
  const t = useMessages(rulesMessages);
  const marks = useMessages(evidenceWords);
  const text = useText();
  const formats = useFormats();
  const write = useValueWords();
  const nameOf = useParameterName();
  const cases = Object.entries(row.scope).map(([name, value]) => `${name}: ${value}`);
  return (
    <SidePanel title={nameOf(row.parameter)} onClose={onClose}>
      <dl className={classes.facts}>
        <dt>{t.code}</dt>
        <dd>
          {row.id}, {row.parameter}
        </dd>
        <dt>{t.pack}</dt>
        <dd>{text(row.pack.title)}</dd>
        <dt>{t.forCase}</dt>
        <dd>{cases.length === 0 ? t.everyCase : cases.join("; ")}</dd>
        <dt>{t.packValue}</dt>
        <dd>{write(row.value)}</dd>
        <dt>{t.inForce}</dt>
        <dd>{formats.span(row.from, row.to)}</dd>
        <dt>{t.evidence}</dt>
        <dd>{marks[row.evidence]}</dd>
        <dt>{t.citation}</dt>
        <dd>{row.citation}</dd>
        {row.note !== undefined && (
          <>
            <dt>{t.note}</dt>
            <dd>{row.note}</dd>
          </>
        )}
      </dl>
      {row.overrides.length > 0 && <SetValues row={row} mayChange={mayChange} />}
      {mayChange && <OverrideForm key={row.overrides[0]?.id ?? ""} row={row} />}
    </SidePanel>
  );
}

/** What the administrator set, each with the way back. */
function SetValues({ row, mayChange }: Pick<RulePanelProps, "row" | "mayChange">) {
  const t = useMessages(rulesMessages);
  const formats = useFormats();
  const write = useValueWords();
  const withdraw = useAction(withdrawRuleOverrideRoute, {
    invalidates: [listRulePacksRoute, listRuleValuesRoute],
    onDone: () => say(t.wentBack),
  });
  return (
    <section>
      <h3>{t.setHere}</h3>
      {withdraw.problem !== null && <ProblemNotice problem={withdraw.problem} />}
      <ul className={classes.set}>
        {row.overrides.map((override) => (
          <li key={override.id}>
            <strong>{t.setFrom(write(override.value), formats.day(override.from))}</strong>
            <p className={classes.quiet}>
              {override.reason} ({t.madeAt(formats.instant(override.madeAt))})
            </p>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="default"
                loading={withdraw.isRunning}
                onClick={() => void withdraw.run({ params: { overrideId: override.id } })}
              >
                {t.goBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
