import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import {
  contestRoutes,
  type MeetingKind,
  meetingKinds,
  type NewContest,
  type Office,
  offices,
  packFamilies,
} from "@nhiemky/elections/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { useNavigate } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { contestsMessages } from "./contests-messages.ts";
import { familyWords, meetingWords, officeWords } from "./election-words.ts";
import classes from "./elections.module.css";

interface ContestDraft {
  readonly unit: PickedUnit | null;
  readonly title: string;
  readonly office: Office;
  readonly meeting: MeetingKind;
  readonly meetingName: string;
  readonly term: string;
  readonly place: string;
  readonly heldOn: CivilDate | null;
  readonly family: NewContest["family"];
  readonly seats: number | null;
}

/** Sets up a contest; the rule pack follows from the organisation and the day of the vote. */
export function NewContestPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(contestsMessages);
  const words = { office: useMessages(officeWords), meeting: useMessages(meetingWords) };
  const families = useMessages(familyWords);
  const navigate = useNavigate();
  const { grants } = useMe();
  const own = grants.find(({ unitId }) => unitId !== null);
  const { value, change, clear } = useDraft<ContestDraft>("contest.new", {
    unit: own?.unitId == null ? null : { id: own.unitId, name: own.unitName ?? "" },
    title: "",
    office: "executive-committee",
    meeting: "delegate-congress",
    meetingName: "",
    term: "",
    place: "",
    heldOn: null,
    family: "party",
    seats: null,
  });
  const set = (next: Partial<ContestDraft>) => change({ ...value, ...next });
  const open = useAction(contestRoutes.openContest, {
    onDone: ({ contestId }) => void navigate({ to: "/contests/$contestId", params: { contestId } }),
  });
  const submit = async () => {
    const { unit, heldOn, seats, term, place, ...rest } = value;
    if (unit === null || heldOn === null || seats === null) return;
    const isDone = await open.run({
      body: { ...rest, unitId: unit.id, heldOn, seats, term: term || null, place: place || null },
    });
    if (!isDone) return;
    say(t.opened);
    clear();
    onClose();
  };
  return (
    <SidePanel title={t.open} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <UnitPicker label={t.unit} required value={value.unit} onChange={(unit) => set({ unit })} />
        <TextInput
          label={t.contestName}
          description={t.contestNameHelp}
          required
          maxLength={300}
          value={value.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          label={t.office}
          allowDeselect={false}
          data={offices.map((office) => ({ value: office, label: words.office[office] }))}
          value={value.office}
          onChange={(office) => set({ office: (office ?? "executive-committee") as Office })}
        />
        <Select
          label={t.meeting}
          allowDeselect={false}
          data={meetingKinds.map((kind) => ({ value: kind, label: words.meeting[kind] }))}
          value={value.meeting}
          onChange={(meeting) => set({ meeting: (meeting ?? "delegate-congress") as MeetingKind })}
        />
        <TextInput
          label={t.meetingName}
          required
          maxLength={300}
          value={value.meetingName}
          onChange={(event) => set({ meetingName: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <CivilDateInput
            label={t.heldOn}
            required
            value={value.heldOn}
            onChange={(heldOn) => set({ heldOn })}
          />
          <NumberInput
            label={t.seats}
            required
            min={1}
            max={500}
            allowDecimal={false}
            value={value.seats ?? ""}
            onChange={(seats) => set({ seats: typeof seats === "number" ? seats : null })}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            label={t.term}
            maxLength={40}
            value={value.term}
            onChange={(event) => set({ term: event.currentTarget.value })}
          />
          <TextInput
            label={t.place}
            maxLength={300}
            value={value.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
        </div>
        <Select
          label={t.family}
          allowDeselect={false}
          data={packFamilies.map((family) => ({ value: family, label: families[family] }))}
          value={value.family}
          onChange={(family) => set({ family: (family ?? "party") as NewContest["family"] })}
        />
        {open.problem !== null && <ProblemNotice problem={open.problem} kept="form" />}
        <Button type="submit" loading={open.isRunning}>
          {t.open}
        </Button>
      </form>
    </SidePanel>
  );
}
