import { Button, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import {
  formRoutes,
  type IndicatorRow,
  indicatorRoutes,
  type NamedUnit,
  type RuleOperator,
  ruleOperators,
  type ValidationRuleInput,
} from "@nhiemky/reporting/contract";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { newRoundMessages } from "./new-round-messages.ts";
import classes from "./reporting-rounds.module.css";

interface FormDraft {
  readonly code: string;
  readonly title: string;
  readonly note: string;
  readonly indicatorIds: readonly string[];
  readonly rules: readonly ValidationRuleInput[];
}

const empty: FormDraft = { code: "", title: "", note: "", indicatorIds: [], rules: [] };
const emptyRule: ValidationRuleInput = { left: "", operator: "=", right: "", severity: "error", message: "" };

interface FormPanelProps {
  readonly owner: NamedUnit;
  readonly onDefined: (formId: string) => void;
  readonly onClose: () => void;
}

/** Lập biểu mẫu: which indicators are asked together, and the rules that check them. */
export function FormPanel({ owner, onDefined, onClose }: FormPanelProps) {
  const t = useMessages(newRoundMessages);
  const { value: draft, change, clear } = useDraft<FormDraft>(`report-form.${owner.id}`, empty);
  const indicators = useRoute(indicatorRoutes.listIndicators, { query: { unitId: owner.id } });
  const define = useAction(formRoutes.defineForm, {
    onDone: ({ formId }) => {
      say(t.formDefined);
      onDefined(formId);
    },
  });
  const set = (next: Partial<FormDraft>) => change({ ...draft, ...next });
  const askable = (indicators.data?.rows ?? []).filter(({ origin }) => origin !== "formula");
  const submit = async () => {
    const { code, title, note, indicatorIds, rules } = draft;
    const body = {
      ownerUnitId: owner.id,
      code,
      title,
      note: note.trim() === "" ? null : note,
      indicators: indicatorIds.map((indicatorId) => ({ indicatorId: indicatorId as IndicatorRow["id"] })),
      rules: [...rules],
    };
    if (!(await define.run({ body }))) return;
    clear();
    onClose();
  };
  return (
    <SidePanel title={t.newForm} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t.code}
          description={t.codeHelp}
          required
          maxLength={60}
          value={draft.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t.formTitle}
          required
          maxLength={300}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t.note}
          autosize
          maxLength={2000}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <MultiSelect
          label={t.indicators}
          required
          searchable
          data={askable.map(({ id, code, version, frequency }) => ({
            value: id as string,
            label: `${version.name} (${code}, ${t[frequency]})`,
          }))}
          value={[...draft.indicatorIds]}
          onChange={(indicatorIds) => set({ indicatorIds })}
        />
        <RuleFields rules={draft.rules} onChange={(rules) => set({ rules })} />
        {define.problem !== null && <ProblemNotice problem={define.problem} kept="form" />}
        <Button type="submit" loading={define.isRunning}>
          {t.newForm}
        </Button>
      </form>
    </SidePanel>
  );
}

interface RuleFieldsProps {
  readonly rules: readonly ValidationRuleInput[];
  readonly onChange: (rules: readonly ValidationRuleInput[]) => void;
}

function RuleFields({ rules, onChange }: RuleFieldsProps) {
  const t = useMessages(newRoundMessages);
  const words: Partial<Record<RuleOperator, string>> = {
    "both-or-neither": t.bothOrNeither,
    "at-most-one": t.atMostOne,
    jump: t.jump,
  };
  const set = (at: number, next: Partial<ValidationRuleInput>) =>
    onChange(rules.map((rule, position) => (position === at ? { ...rule, ...next } : rule)));
  return (
    <fieldset className={classes.card}>
      <legend>{t.rules}</legend>
      <span className={classes.quiet}>{t.rulesHelp}</span>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name until they are defined
        <div key={at} className={classes.stack}>
          <TextInput
            label={t.left}
            required
            value={rule.left}
            onChange={(event) => set(at, { left: event.currentTarget.value })}
          />
          <Select
            label={t.operator}
            allowDeselect={false}
            data={ruleOperators.map((value) => ({ value, label: words[value] ?? value }))}
            value={rule.operator}
            onChange={(value) => set(at, { operator: (value ?? "=") as RuleOperator })}
          />
          <TextInput
            label={t.right}
            required
            value={rule.right}
            onChange={(event) => set(at, { right: event.currentTarget.value })}
          />
          <Select
            label={t.severity}
            allowDeselect={false}
            data={[
              { value: "error", label: t.error },
              { value: "warning", label: t.warning },
            ]}
            value={rule.severity}
            onChange={(value) => set(at, { severity: value === "warning" ? "warning" : "error" })}
          />
          <TextInput
            label={t.message}
            required
            value={rule.message}
            onChange={(event) => set(at, { message: event.currentTarget.value })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(rules.filter((_, position) => position !== at))}
          >
            {t.removeRule}
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...rules, emptyRule])}>
        {t.addRule}
      </Button>
    </fieldset>
  );
}
