import { Button, Select, Stack, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import { beginTenureRoute } from "@nhiemky/people/contract";
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
import { usePosts } from "../../shared-ui/use-posts.ts";
import { peopleWords } from "./people-messages.ts";
import type { PersonReply } from "./person-page.tsx";

const messages = defineMessages({
  title: { vi: "Ghi người giữ chức danh", en: "Record a post" },
  unit: { vi: "Tại tổ chức", en: "At the unit" },
  until: { vi: "Thôi giữ từ ngày (nếu đã thôi)", en: "No longer held from (if ended)" },
  save: { vi: "Ghi chức danh", en: "Record the post" },
  saved: { vi: "Đã ghi chức danh", en: "The post is recorded" },
});

interface TenurePanelProps {
  readonly person: PersonReply;
  readonly unit: PickedUnit | null;
  readonly onClose: () => void;
}

export function TenurePanel({ person, unit: start, onClose }: TenurePanelProps) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const language = useLanguage();
  const { posts } = usePosts();
  const [unit, setUnit] = useState(start);
  const [post, setPost] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<CivilDate | null>(null);
  const [untilOn, setUntilOn] = useState<CivilDate | null>(null);
  const [reference, setReference] = useState("");
  const begin = useAction(beginTenureRoute, {
    onDone: () => {
      say(t.saved);
      onClose();
    },
  });
  const errors = begin.problem === null ? {} : fieldErrors(begin.problem, language);
  const send = async () => {
    if (unit === null || post === null || fromOn === null) return;
    const referenceNumber = reference.trim() === "" ? null : reference;
    await begin.run({
      body: { personId: person.id, unitId: unit.id, post, fromOn, untilOn, referenceNumber },
    });
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
          {begin.problem !== null && <ProblemNotice problem={begin.problem} kept="form" />}
          <Select
            label={words.post}
            required
            searchable
            value={post}
            onChange={setPost}
            error={errors.post}
            data={posts.map(({ key, label }) => ({ value: key, label }))}
          />
          <UnitPicker label={t.unit} required value={unit} onChange={setUnit} error={errors.unitId} />
          <CivilDateInput
            label={words.from}
            required
            value={fromOn}
            onChange={setFromOn}
            error={errors.fromOn}
          />
          <CivilDateInput
            label={t.until}
            clearable
            value={untilOn}
            onChange={setUntilOn}
            error={errors.untilOn}
          />
          <TextInput
            label={words.reference}
            maxLength={60}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <div>
            <Button
              type="submit"
              loading={begin.isRunning}
              disabled={unit === null || post === null || fromOn === null}
            >
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
