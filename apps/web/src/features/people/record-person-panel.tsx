import { Button, Select, Stack, Text } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { recordPersonRoute } from "@nhiemky/people/contract";
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
import { peopleWords } from "./people-messages.ts";
import { emptyPerson, PersonFields, particularsOf } from "./person-fields.tsx";

const messages = defineMessages({
  title: { vi: "Ghi đảng viên vào tổ chức", en: "Record a member" },
  help: {
    vi: "Chỉ ghi những gì công việc cần; không ghi số giấy tờ tùy thân, địa chỉ, gia đình.",
    en: "Record only what the work needs: no identity numbers, addresses or family.",
  },
  how: { vi: "Vào tổ chức bằng", en: "Joined by" },
  opening: { vi: "Đã có từ trước khi mở sổ", en: "Was there before the register" },
  admission: { vi: "Kết nạp", en: "Admission" },
  transfer: { vi: "Chuyển đến từ ngoài phạm vi sổ", en: "Transfer from outside" },
  save: { vi: "Ghi đảng viên", en: "Record the member" },
  saved: { vi: (name: string) => `Đã ghi ${name}`, en: (name: string) => `${name} is recorded` },
});

type Beginning = "opening" | "admission" | "transfer";

export function RecordPersonPanel({
  unit: start,
  onClose,
}: {
  unit: PickedUnit | null;
  onClose: () => void;
}) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const language = useLanguage();
  const [person, setPerson] = useState(emptyPerson);
  const [unit, setUnit] = useState(start);
  const [status, setStatus] = useState<"official" | "probationary">("official");
  const [fromOn, setFromOn] = useState<CivilDate | null>(null);
  const [beganBy, setBeganBy] = useState<Beginning>("opening");
  const record = useAction(recordPersonRoute, {
    onDone: () => {
      say(t.saved(person.fullName));
      onClose();
    },
  });
  const errors = record.problem === null ? {} : fieldErrors(record.problem, language);
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (unit === null || fromOn === null) return;
          void record.run({ body: { ...particularsOf(person), unitId: unit.id, status, fromOn, beganBy } });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.help}</Text>
          {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
          <PersonFields
            value={person}
            onChange={(change) => setPerson({ ...person, ...change })}
            errors={errors}
          />
          <UnitPicker label={words.unit} required value={unit} onChange={setUnit} error={errors.unitId} />
          <Select
            label={t.how}
            allowDeselect={false}
            value={beganBy}
            onChange={(value) => setBeganBy(value as Beginning)}
            data={(["opening", "admission", "transfer"] as const).map((value) => ({
              value,
              label: t[value],
            }))}
          />
          <Select
            label={words.status}
            allowDeselect={false}
            value={status}
            onChange={(value) => setStatus(value === "probationary" ? "probationary" : "official")}
            data={[
              { value: "official", label: words.official },
              { value: "probationary", label: words.probationary },
            ]}
          />
          <CivilDateInput label={words.from} required value={fromOn} onChange={setFromOn} />
          <div>
            <Button type="submit" loading={record.isRunning} disabled={unit === null || fromOn === null}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
