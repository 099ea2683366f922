import { Button, Stack, Textarea } from "@mantine/core";
import { listRulePacksRoute, listRuleValuesRoute, overrideRuleRoute } from "@nhiemky/rule-settings/contract";
import { useState } from "react";
import { useLanguage } from "../../language/language.ts";
import { useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import classes from "./rule-panel.module.css";
import type { RuleRow } from "./rule-rows.ts";
import { draftOf, RuleValueField, readDraft } from "./rule-value-field.tsx";
import { rulesMessages } from "./rules-messages.ts";

/** Sets a value in place of the pack's, with the reason; nothing is lost when it is refused. */
export function OverrideForm({ row }: { row: RuleRow }) {
  const t = useMessages(rulesMessages);
  const language = useLanguage();
  const { day } = useAsOfDay();
  const [draft, setDraft] = useState(draftOf(row.standing?.value ?? row.value));
  const [from, setFrom] = useState(day);
  const [reason, setReason] = useState("");
  const [isUnreadable, setUnreadable] = useState(false);
  const override = useAction(overrideRuleRoute, {
    invalidates: [listRulePacksRoute, listRuleValuesRoute],
    onDone: () => {
      setReason("");
      say(t.saved);
    },
  });
  const errors = override.problem === null ? {} : fieldErrors(override.problem, language);
  const unreadable = typeof row.value === "number" ? t.notNumber : t.notJson;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const read = readDraft(draft, row.value);
        setUnreadable(read === null);
        if (read === null) return;
        const { parameter, scope } = row;
        void override.run({ body: { parameter, scope, value: read.value, from, reason } });
      }}
    >
      <h3>{t.change}</h3>
      <p className={classes.quiet}>{t.changeHelp}</p>
      <Stack gap="sm">
        {override.problem !== null && <ProblemNotice problem={override.problem} kept="form" />}
        <RuleValueField
          kind={row.value}
          draft={draft}
          onChange={setDraft}
          error={isUnreadable ? unreadable : errors.value}
        />
        <CivilDateInput
          label={t.from}
          required
          value={from}
          onChange={(next) => {
            if (next !== null) setFrom(next);
          }}
        />
        <Textarea
          label={t.reason}
          description={t.reasonHelp}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={override.isRunning}>
            {t.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
