import { Button, Select, TextInput } from "@mantine/core";
import { contestRoutes, votingRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { CitedRule } from "./cited-rule.tsx";
import type { StepProps } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { votingMessages } from "./voting-messages.ts";

const empty = { personName: "", reason: "", decision: "" };

/** The pack's value of an exclusion is the case in both languages. */
function caseText(value: unknown): { readonly vi: string; readonly en: string } {
  const { vi = "", en = "" } = value as { readonly vi?: string; readonly en?: string };
  return { vi, en };
}

/** One person who leaves the base: the case of the pack, the reason, the decision. */
export function ExclusionForm({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const text = useText();
  const [kind, setKind] = useState<string | null>(reply.exclusionKinds[0]?.kind ?? null);
  const [words, setWords] = useState(empty);
  const record = useAction(votingRoutes.recordBaseExclusion, {
    invalidates: [contestRoutes.readContest],
    onDone: () => setWords(empty),
  });
  const rule = reply.exclusionKinds.find((one) => one.kind === kind)?.rule;
  if (kind === null) return null;
  return (
    <form
      className={classes.form}
      aria-label={t.exclude}
      onSubmit={(event) => {
        event.preventDefault();
        void record.run({ params: { contestId: reply.contest.id }, body: { kind, ...words } });
      }}
    >
      <Select
        label={t.kind}
        allowDeselect={false}
        data={reply.exclusionKinds.map((one) => ({ value: one.kind, label: text(caseText(one.rule.value)) }))}
        value={kind}
        onChange={setKind}
      />
      {rule !== undefined && (
        <p className={classes.quiet}>
          <CitedRule rule={rule} />
        </p>
      )}
      <TextInput
        label={t.person}
        required
        maxLength={200}
        value={words.personName}
        onChange={(event) => setWords({ ...words, personName: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t.reason}
          required
          maxLength={1000}
          value={words.reason}
          onChange={(event) => setWords({ ...words, reason: event.currentTarget.value })}
        />
        <TextInput
          label={t.decision}
          required
          maxLength={1000}
          value={words.decision}
          onChange={(event) => setWords({ ...words, decision: event.currentTarget.value })}
        />
      </div>
      {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={record.isRunning}>
          {t.exclude}
        </Button>
      </div>
    </form>
  );
}
