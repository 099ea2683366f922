import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import {
  type ProgrammeKind,
  type ProgrammeRow,
  programmeKinds,
  programmeRoutes,
} from "@nhiemky/programmes/contract";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { boardMessages } from "./board-messages.ts";
import classes from "./programmes.module.css";
import { useOwnUnit } from "./use-own-unit.ts";

interface ProgrammeDraft {
  readonly kind: ProgrammeKind;
  readonly owner: PickedUnit | null;
  readonly term: string;
  readonly title: string;
  readonly content: string;
  readonly parentId: string | null;
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
}

interface ProgrammePanelProps {
  /** The term on the board; a new programme begins with it. */
  readonly term: string | undefined;
  /** Null: a new one. */
  readonly programme: ProgrammeRow | null;
  readonly onClose: () => void;
}

function termOfToday(): string {
  const year = Number(today(systemClock).slice(0, 4));
  const start = year - (year % 5);
  return `${start}-${start + 5}`;
}

/** Sets up a programme, or corrects one: owner and term of an existing one stay. */
export function ProgrammePanel({ term, programme, onClose }: ProgrammePanelProps) {
  const t = useMessages(boardMessages);
  const own = useOwnUnit(["office-clerk", "unit-secretary", "administrator"]);
  const {
    value: draft,
    change,
    clear,
  } = useDraft<ProgrammeDraft>(`programme.${programme?.id ?? "new"}`, {
    kind: programme?.kind ?? "programme",
    owner: programme?.ownerUnit ?? own,
    term: programme?.term ?? term ?? termOfToday(),
    title: programme?.title ?? "",
    content: programme?.content ?? "",
    parentId: programme?.parentId ?? null,
    fromOn: programme?.fromOn ?? null,
    toOn: programme?.toOn ?? null,
  });
  const siblings = useRoute(programmeRoutes.listProgrammes, { query: { term: draft.term } });
  const establish = useAction(programmeRoutes.establishProgramme);
  const amend = useAction(programmeRoutes.amendProgramme);
  const { problem, isRunning } = programme === null ? establish : amend;
  const set = (next: Partial<ProgrammeDraft>) => change({ ...draft, ...next });
  const submit = async () => {
    const { kind, title, parentId, fromOn, toOn, owner } = draft;
    const content = draft.content.trim() === "" ? null : draft.content;
    const words = { kind, title, content, parentId: parentId as ProgrammeRow["id"] | null, fromOn, toOn };
    const isDone =
      programme === null
        ? owner !== null &&
          (await establish.run({ body: { ...words, ownerUnitId: owner.id, term: draft.term } }))
        : await amend.run({ params: { programmeId: programme.id }, body: words });
    if (!isDone) return;
    say(t.saved);
    clear();
    onClose();
  };
  return (
    <SidePanel title={programme === null ? t.establish : t.amend} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Select
          label={t.kind}
          allowDeselect={false}
          data={programmeKinds.map((value) => ({ value, label: t[value] }))}
          value={draft.kind}
          onChange={(value) => set({ kind: (value ?? "programme") as ProgrammeKind })}
        />
        <TextInput
          label={t.name}
          required
          maxLength={500}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        {programme === null && (
          <>
            <UnitPicker label={t.owner} required value={draft.owner} onChange={(owner) => set({ owner })} />
            <TextInput
              label={t.term}
              required
              pattern="\d{4}-\d{4}"
              value={draft.term}
              onChange={(event) => set({ term: event.currentTarget.value })}
            />
          </>
        )}
        <Select
          label={t.parent}
          clearable
          searchable
          data={(siblings.data?.rows ?? [])
            .filter(({ id }) => id !== programme?.id)
            .map(({ id, title }) => ({ value: id as string, label: title }))}
          value={draft.parentId}
          onChange={(parentId) => set({ parentId })}
        />
        <Textarea
          label={t.content}
          autosize
          minRows={2}
          value={draft.content}
          onChange={(event) => set({ content: event.currentTarget.value })}
        />
        <div className={classes.row}>
          <CivilDateInput
            label={t.from}
            clearable
            value={draft.fromOn}
            onChange={(day) => set({ fromOn: day })}
          />
          <CivilDateInput label={t.to} clearable value={draft.toOn} onChange={(day) => set({ toOn: day })} />
        </div>
        {problem !== null && <ProblemNotice problem={problem} kept="form" />}
        <Button type="submit" loading={isRunning}>
          {programme === null ? t.establish : t.save}
        </Button>
      </form>
    </SidePanel>
  );
}
