import { Button, Stack, Textarea } from "@mantine/core";
import { type DecisionId, withdrawDecisionRoute } from "@nhiemky/org-structure/contract";
import { useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";

const messages = defineMessages({
  title: { vi: "Rút quyết định nhập nhầm", en: "Withdraw a decision entered by mistake" },
  help: {
    vi: "Chỉ dùng khi quyết định không có thật hoặc nhập sai. Mọi ngày trong sổ sẽ như chưa từng nhập nó; việc nhập và việc rút đều còn trong nhật ký. Quyết định có thật về sau thì ghi thành quyết định mới.",
    en: "Only for a decision that never was, or was entered wrongly. Every day will read as if it had not been entered; both acts stay in the audit log. A real later decision is entered as a new one.",
  },
  reason: { vi: "Lý do rút", en: "Reason" },
  withdraw: { vi: "Rút quyết định", en: "Withdraw the decision" },
  withdrawn: { vi: "Đã rút quyết định khỏi sổ", en: "The decision is withdrawn" },
});

interface WithdrawDecisionPanelProps {
  readonly decisionId: DecisionId;
  readonly onClose: () => void;
}

export function WithdrawDecisionPanel({ decisionId, onClose }: WithdrawDecisionPanelProps) {
  const t = useMessages(messages);
  const [reason, setReason] = useState("");
  const withdraw = useAction(withdrawDecisionRoute, {
    onDone: () => {
      say(t.withdrawn);
      onClose();
    },
  });
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw.run({ params: { decisionId }, body: { reason } });
        }}
      >
        <Stack gap="sm">
          <p>{t.help}</p>
          {withdraw.problem !== null && <ProblemNotice problem={withdraw.problem} kept="form" />}
          <Textarea
            label={t.reason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={withdraw.isRunning}>
              {t.withdraw}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
