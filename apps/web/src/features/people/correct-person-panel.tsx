import { Button, Stack } from "@mantine/core";
import { correctPersonRoute } from "@nhiemky/people/contract";
import { useState } from "react";
import { useLanguage } from "../../language/language.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { fieldErrors } from "../../server/field-errors.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PersonDraft, PersonFields, particularsOf } from "./person-fields.tsx";
import type { PersonReply } from "./person-page.tsx";

const messages = defineMessages({
  title: { vi: "Sửa thông tin", en: "Correct the particulars" },
  save: { vi: "Lưu thông tin", en: "Save" },
  saved: { vi: "Đã sửa thông tin", en: "The particulars are corrected" },
});

export function CorrectPersonPanel({ person, onClose }: { person: PersonReply; onClose: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { fullName, birthYear, birthOn, gender, code, isInvented } = person;
  const [draft, setDraft] = useState<PersonDraft>({
    fullName,
    birthYear,
    birthOn,
    gender,
    code: code ?? "",
    isInvented,
  });
  const correct = useAction(correctPersonRoute, {
    onDone: () => {
      say(t.saved);
      onClose();
    },
  });
  const errors = correct.problem === null ? {} : fieldErrors(correct.problem, language);
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void correct.run({ params: { personId: person.id }, body: particularsOf(draft) });
        }}
      >
        <Stack gap="sm">
          {correct.problem !== null && <ProblemNotice problem={correct.problem} kept="form" />}
          <PersonFields
            value={draft}
            onChange={(change) => setDraft({ ...draft, ...change })}
            errors={errors}
          />
          <div>
            <Button type="submit" loading={correct.isRunning}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
