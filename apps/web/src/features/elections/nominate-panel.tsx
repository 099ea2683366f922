import { Button, Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { contestRoutes, type NominationSource, nominationSources } from "@nhiemky/elections/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { PersonLine } from "@nhiemky/people/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { ContestReply } from "./contest-reply.ts";
import { sourceWords } from "./election-words.ts";
import classes from "./elections.module.css";
import { PersonPicker } from "./person-picker.tsx";

interface NominationDraft {
  readonly personId: PersonLine["id"] | null;
  readonly name: string;
  readonly born: number | null;
  readonly memberSince: CivilDate | null;
  readonly source: NominationSource;
  readonly hasConsented: boolean;
  readonly isNomineeBound: boolean;
  readonly isNominatorBound: boolean;
  readonly note: string;
}

const empty: NominationDraft = {
  personId: null,
  name: "",
  born: null,
  memberSince: null,
  source: "outgoing-committee",
  hasConsented: true,
  isNomineeBound: false,
  isNominatorBound: false,
  note: "",
};

/** One name after the other: the panel stays open, the source stays chosen, the name field takes the keyboard. */
export function NominatePanel({
  reply,
  onClose,
}: {
  readonly reply: ContestReply;
  readonly onClose: () => void;
}) {
  const t = useMessages(contestMessages);
  const sources = useMessages(sourceWords);
  const { value, change } = useDraft<NominationDraft>(`nomination.${reply.contest.id}`, empty);
  const can = useCan();
  const [round, setRound] = useState(0);
  const set = (next: Partial<NominationDraft>) => change({ ...value, ...next });
  const nominate = useAction(contestRoutes.nominateCandidate, { invalidates: [contestRoutes.readContest] });
  const submit = async () => {
    const { born, memberSince, note, ...rest } = value;
    const isDone = await nominate.run({
      params: { contestId: reply.contest.id },
      body: { ...rest, born, memberSince, note: note === "" ? null : note },
    });
    if (!isDone) return;
    say(`${t.nominated}: ${value.name}`);
    change({ ...empty, source: value.source });
    setRound(round + 1);
  };
  return (
    <SidePanel title={t.nominate} onClose={onClose}>
      <form
        key={round}
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {can("person:read") && (
          <PersonPicker
            value={value.personId ?? null}
            onChange={(person) =>
              set(
                person === null
                  ? { personId: null }
                  : {
                      personId: person.id,
                      name: person.fullName,
                      born: person.birthYear ?? value.born,
                      note: person.unit?.name ?? value.note,
                    },
              )
            }
          />
        )}
        <TextInput
          label={t.name}
          required
          data-autofocus
          autoFocus
          maxLength={200}
          value={value.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t.source}
          allowDeselect={false}
          data={nominationSources.map((source) => ({ value: source, label: sources[source] }))}
          value={value.source}
          onChange={(source) => set({ source: (source ?? "outgoing-committee") as NominationSource })}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t.born}
            min={1850}
            max={2150}
            allowDecimal={false}
            hideControls
            thousandSeparator={false}
            value={value.born ?? ""}
            onChange={(born) => set({ born: typeof born === "number" ? born : null })}
          />
          <CivilDateInput
            label={t.memberSince}
            clearable
            value={value.memberSince}
            onChange={(memberSince) => set({ memberSince })}
          />
        </div>
        <TextInput
          label={t.note}
          description={t.noteHelp}
          maxLength={200}
          value={value.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Checkbox
          label={t.consent}
          checked={value.hasConsented}
          onChange={(event) => set({ hasConsented: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.nomineeBound}
          checked={value.isNomineeBound}
          onChange={(event) => set({ isNomineeBound: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.nominatorBound}
          checked={value.isNominatorBound}
          onChange={(event) => set({ isNominatorBound: event.currentTarget.checked })}
        />
        {nominate.problem !== null && <ProblemNotice problem={nominate.problem} kept="form" />}
        <Button type="submit" loading={nominate.isRunning}>
          {t.nominate}
        </Button>
      </form>
    </SidePanel>
  );
}
