import { Button, Select, Textarea } from "@mantine/core";
import { askRoute, type ClauseId, type getDeliveryRoute } from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";

/** A question to the sender, about the whole or one clause. */
export function AskForm({ delivery }: { delivery: RouteReply<typeof getDeliveryRoute> }) {
  const t = useMessages(cascadeMessages);
  const { value: question, change, clear } = useDraft(`question.${delivery.id}`, "");
  const [clauseId, setClauseId] = useState<ClauseId | null>(null);
  const ask = useAction(askRoute, {
    onDone: () => {
      clear();
      say(t.asked);
    },
  });
  return (
    <div className={classes.stack} data-print="never">
      <Textarea
        label={t.question}
        autosize
        minRows={2}
        value={question}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Select
        label={t.aboutClause}
        clearable
        searchable
        value={clauseId}
        onChange={(id) => setClauseId(id as ClauseId | null)}
        data={delivery.clauses.map(({ id, label, text }) => ({
          value: id,
          label: `${label} ${text.slice(0, 60)}`.trim(),
        }))}
      />
      {ask.problem !== null && <ProblemNotice problem={ask.problem} kept="form" />}
      <div>
        <Button
          variant="default"
          disabled={question.trim() === ""}
          loading={ask.isRunning}
          onClick={() => void ask.run({ params: { deliveryId: delivery.id }, body: { question, clauseId } })}
        >
          {t.ask}
        </Button>
      </div>
    </div>
  );
}
