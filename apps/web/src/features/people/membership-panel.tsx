import { Button, Select, Stack, TextInput } from "@mantine/core";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { endMembershipRoute, recogniseMemberRoute, transferMemberRoute } from "@nhiemky/people/contract";
import { useState } from "react";
import { useLanguage } from "../../language/language.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { membershipChangeWords, peopleWords } from "./people-messages.ts";
import type { PersonReply } from "./person-page.tsx";

const messages = defineMessages({
  title: { vi: "Thay đổi sinh hoạt đảng", en: "Change of membership" },
  what: { vi: "Nội dung", en: "What changes" },
  transfer: { vi: "Chuyển sinh hoạt đến tổ chức khác", en: "Transfer to another unit" },
  recognition: { vi: "Công nhận đảng viên chính thức", en: "Becomes an official member" },
  end: { vi: "Kết thúc sinh hoạt", en: "Membership ends" },
  toUnit: { vi: "Nơi chuyển đến", en: "Receiving unit" },
  endedBy: { vi: "Lý do", en: "Reason" },
  save: { vi: "Ghi thay đổi", en: "Record the change" },
  saved: { vi: "Đã ghi thay đổi sinh hoạt", en: "The change is recorded" },
});

type Change = "transfer" | "recognition" | "end";
type Ending = "removal" | "leaving" | "death";
const endings: readonly Ending[] = ["removal", "leaving", "death"];

interface MembershipPanelProps {
  readonly person: PersonReply;
  readonly isProbationary: boolean;
  readonly onClose: () => void;
}

/** A transfer, a recognition or an end; each may be entered late. */
export function MembershipPanel({ person, isProbationary, onClose }: MembershipPanelProps) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const changes = useMessages(membershipChangeWords);
  const language = useLanguage();
  const [what, setWhat] = useState<Change>(isProbationary ? "recognition" : "transfer");
  const [toUnit, setToUnit] = useState<PickedUnit | null>(null);
  const [on, setOn] = useState<CivilDate | null>(today(systemClock));
  const [reference, setReference] = useState("");
  const [endedBy, setEndedBy] = useState<Ending>("leaving");
  const onDone = () => {
    say(t.saved);
    onClose();
  };
  const transfer = useAction(transferMemberRoute, { onDone });
  const recognise = useAction(recogniseMemberRoute, { onDone });
  const end = useAction(endMembershipRoute, { onDone });
  const action = { transfer, recognition: recognise, end }[what];
  const errors = action.problem === null ? {} : fieldErrors(action.problem, language);
  const params = { personId: person.id };
  const referenceNumber = reference.trim() === "" ? null : reference;
  const send = async () => {
    if (on === null) return;
    if (what === "end") await end.run({ params, body: { on, endedBy } });
    else if (what === "recognition") await recognise.run({ params, body: { on, referenceNumber } });
    else if (toUnit !== null)
      await transfer.run({ params, body: { toUnitId: toUnit.id, on, referenceNumber } });
  };
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          {action.problem !== null && <ProblemNotice problem={action.problem} kept="form" />}
          <Select
            label={t.what}
            allowDeselect={false}
            value={what}
            onChange={(value) => setWhat(value as Change)}
            data={[
              { value: "transfer", label: t.transfer },
              ...(isProbationary ? [{ value: "recognition", label: t.recognition }] : []),
              { value: "end", label: t.end },
            ]}
          />
          {what === "transfer" && (
            <UnitPicker
              label={t.toUnit}
              required
              value={toUnit}
              onChange={setToUnit}
              error={errors.toUnitId}
            />
          )}
          {what === "end" && (
            <Select
              label={t.endedBy}
              allowDeselect={false}
              value={endedBy}
              onChange={(value) => setEndedBy(value as Ending)}
              data={endings.map((value) => ({ value, label: changes[value] }))}
            />
          )}
          <CivilDateInput label={words.on} required value={on} onChange={setOn} error={errors.on} />
          {what !== "end" && (
            <TextInput
              label={words.reference}
              maxLength={60}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
          )}
          <div>
            <Button type="submit" loading={action.isRunning}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
