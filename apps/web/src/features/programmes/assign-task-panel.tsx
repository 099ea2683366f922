import { Button, Select, Textarea, TextInput } from "@mantine/core";
import type { CivilDate } from "@nhiemky/kernel";
import {
  type Frequency,
  frequencies,
  type Priority,
  priorities,
  programmeRoutes,
  taskVerbRoutes,
} from "@nhiemky/programmes/contract";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker, UnitsPicker } from "../../shared-ui/unit-picker.tsx";
import { assignMessages } from "./assign-messages.ts";
import classes from "./programmes.module.css";
import { useOwnUnit } from "./use-own-unit.ts";

interface AssignDraft {
  readonly assigningUnit: PickedUnit | null;
  readonly leadUnits: readonly PickedUnit[];
  readonly supportingUnits: readonly PickedUnit[];
  readonly title: string;
  readonly content: string;
  readonly product: string;
  readonly priority: Priority;
  readonly programmeId: string | null;
  readonly meeting: string;
  readonly repeats: Frequency | "once";
  readonly dueOn: CivilDate | null;
  readonly untilOn: CivilDate | null;
}

function dueOf({ repeats, dueOn, untilOn }: AssignDraft) {
  if (repeats === "once" || dueOn === null) return { kind: "once" as const, dueOn };
  return { kind: "repeating" as const, frequency: repeats, firstDueOn: dueOn, untilOn: untilOn ?? dueOn };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** A task as the clerk gives it; what is typed stays until it was given. */
export function AssignTaskPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(assignMessages);
  const own = useOwnUnit(["office-clerk", "unit-secretary", "unit-clerk", "administrator"]);
  const {
    value: draft,
    change,
    clear,
  } = useDraft<AssignDraft>("assign-task", {
    assigningUnit: own,
    leadUnits: [],
    supportingUnits: [],
    title: "",
    content: "",
    product: "",
    priority: "normal",
    programmeId: null,
    meeting: "",
    repeats: "once",
    dueOn: null,
    untilOn: null,
  });
  const programmes = useRoute(programmeRoutes.listProgrammes, { query: {} });
  const assign = useAction(taskVerbRoutes.assignTask);
  const { assigningUnit, leadUnits } = draft;
  const set = (next: Partial<AssignDraft>) => change({ ...draft, ...next });
  const submit = async () => {
    if (assigningUnit === null) return;
    const isDone = await assign.run({
      body: {
        assigningUnitId: assigningUnit.id,
        leadUnitIds: leadUnits.map(({ id }) => id),
        supportingUnitIds: draft.supportingUnits.map(({ id }) => id),
        programmeId: draft.programmeId,
        restsOn: draft.meeting.trim() === "" ? null : { kind: "meeting", label: draft.meeting },
        title: draft.title,
        content: orNull(draft.content),
        product: orNull(draft.product),
        priority: draft.priority,
        due: dueOf(draft),
      },
    });
    if (!isDone) return;
    say(t.assigned(leadUnits.length));
    clear();
    onClose();
  };
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t.name}
          required
          maxLength={500}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <UnitPicker
          label={t.assigningUnit}
          required
          value={assigningUnit}
          onChange={(unit) => set({ assigningUnit: unit })}
        />
        <UnitsPicker
          label={t.leadUnits}
          required
          value={leadUnits}
          onChange={(units) => set({ leadUnits: units })}
        />
        <UnitsPicker
          label={t.supportingUnits}
          value={draft.supportingUnits}
          onChange={(units) => set({ supportingUnits: units })}
        />
        <div className={classes.row}>
          <Select
            label={t.repeats}
            allowDeselect={false}
            data={["once" as const, ...frequencies].map((value) => ({ value, label: t[value] }))}
            value={draft.repeats}
            onChange={(value) => set({ repeats: (value ?? "once") as AssignDraft["repeats"] })}
          />
          <CivilDateInput
            label={draft.repeats === "once" ? t.due : t.firstDue}
            required
            value={draft.dueOn}
            onChange={(day) => set({ dueOn: day })}
          />
          {draft.repeats !== "once" && (
            <CivilDateInput
              label={t.until}
              required
              value={draft.untilOn}
              onChange={(day) => set({ untilOn: day })}
            />
          )}
        </div>
        <TextInput
          label={t.product}
          maxLength={500}
          value={draft.product}
          onChange={(event) => set({ product: event.currentTarget.value })}
        />
        <Textarea
          label={t.content}
          autosize
          minRows={2}
          value={draft.content}
          onChange={(event) => set({ content: event.currentTarget.value })}
        />
        <Select
          label={t.priority}
          allowDeselect={false}
          data={priorities.map((value) => ({ value, label: t[value] }))}
          value={draft.priority}
          onChange={(value) => set({ priority: (value ?? "normal") as Priority })}
        />
        <Select
          label={t.programme}
          clearable
          searchable
          data={(programmes.data?.rows ?? []).map(({ id, title }) => ({ value: id as string, label: title }))}
          value={draft.programmeId}
          onChange={(value) => set({ programmeId: value })}
        />
        <TextInput
          label={t.meeting}
          description={t.meetingHelp}
          maxLength={300}
          value={draft.meeting}
          onChange={(event) => set({ meeting: event.currentTarget.value })}
        />
        {assign.problem !== null && <ProblemNotice problem={assign.problem} kept="form" />}
        <Button type="submit" loading={assign.isRunning} disabled={leadUnits.length === 0}>
          {t.assign}
        </Button>
      </form>
    </SidePanel>
  );
}
