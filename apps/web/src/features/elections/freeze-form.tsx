import { Button, Select, Textarea } from "@mantine/core";
import { contestRoutes, type Grammar, grammars } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { CitedRule } from "./cited-rule.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { StepProps } from "./contest-reply.ts";
import { grammarWords } from "./election-words.ts";
import classes from "./elections.module.css";

/** Freezes the list: the server checks surplus, withdrawals and grammar once more, and says the article. */
export function FreezeForm({ reply }: StepProps) {
  const t = useMessages(contestMessages);
  const words = useMessages(grammarWords);
  const { contest, expectedGrammar } = reply;
  const [decision, setDecision] = useState("");
  const [grammar, setGrammar] = useState<Grammar>(
    contest.grammar ??
      expectedGrammar?.grammar ??
      (reply.surplus.surplus > 0 ? "strike-out" : "agree-disagree"),
  );
  const freeze = useAction(contestRoutes.freezeCandidateList, {
    invalidates: [contestRoutes.readContest, contestRoutes.listContests],
    onDone: ({ listed }) => say(t.frozen(listed)),
  });
  const submit = async () => {
    const isSure = await confirmAction({ title: t.freeze, text: t.freezeHelp, confirmLabel: t.freeze });
    if (isSure) await freeze.run({ params: { contestId: contest.id }, body: { decision, grammar } });
  };
  return (
    <form
      className={classes.form}
      aria-label={t.freeze}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t.freeze}</h2>
      <p className={classes.quiet}>{t.freezeHelp}</p>
      <Select
        label={t.grammar}
        allowDeselect={false}
        data={grammars.map((value) => ({ value, label: words[value] }))}
        value={grammar}
        onChange={(value) => setGrammar((value ?? "strike-out") as Grammar)}
      />
      {expectedGrammar !== null && (
        <p className={classes.quiet}>
          {words[expectedGrammar.grammar]}: <CitedRule rule={expectedGrammar.rule} />
        </p>
      )}
      <Textarea
        label={t.listDecision}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {freeze.problem !== null && <ProblemNotice problem={freeze.problem} kept="form" />}
      <div>
        <Button type="submit" loading={freeze.isRunning}>
          {t.freeze}
        </Button>
      </div>
    </form>
  );
}
