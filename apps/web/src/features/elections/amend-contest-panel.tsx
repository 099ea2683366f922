import { Button, NumberInput, TextInput } from "@mantine/core";
import { contestRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { StepProps } from "./contest-reply.ts";
import { contestsMessages } from "./contests-messages.ts";
import classes from "./elections.module.css";

/** What may still change while the list is being made; the day stands, for it has chosen the rules. */
export function AmendContestPanel({ reply, onClose }: StepProps & { readonly onClose: () => void }) {
  const t = useMessages(contestsMessages);
  const own = useMessages(contestMessages);
  const { contest } = reply;
  const [value, setValue] = useState({
    title: contest.title,
    meetingName: contest.meetingName,
    term: contest.term ?? "",
    place: contest.place ?? "",
    seats: contest.seats as number | string,
  });
  const amend = useAction(contestRoutes.amendContest, {
    invalidates: [contestRoutes.readContest, contestRoutes.listContests],
    onDone: () => {
      say(own.saved);
      onClose();
    },
  });
  const submit = () =>
    amend.run({
      params: { contestId: contest.id },
      body: {
        title: value.title,
        meetingName: value.meetingName,
        term: value.term || null,
        place: value.place || null,
        seats: Number(value.seats),
      },
    });
  return (
    <SidePanel title={own.amend} onClose={onClose}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={classes.quiet}>{own.amendHelp}</p>
        <TextInput
          label={t.contestName}
          required
          maxLength={300}
          value={value.title}
          onChange={(event) => setValue({ ...value, title: event.currentTarget.value })}
        />
        <TextInput
          label={t.meetingName}
          required
          maxLength={300}
          value={value.meetingName}
          onChange={(event) => setValue({ ...value, meetingName: event.currentTarget.value })}
        />
        <NumberInput
          label={t.seats}
          required
          min={1}
          max={500}
          allowDecimal={false}
          value={value.seats}
          onChange={(seats) => setValue({ ...value, seats })}
        />
        <div className={classes.pair}>
          <TextInput
            label={t.term}
            maxLength={40}
            value={value.term}
            onChange={(event) => setValue({ ...value, term: event.currentTarget.value })}
          />
          <TextInput
            label={t.place}
            maxLength={300}
            value={value.place}
            onChange={(event) => setValue({ ...value, place: event.currentTarget.value })}
          />
        </div>
        {amend.problem !== null && <ProblemNotice problem={amend.problem} kept="form" />}
        <Button type="submit" loading={amend.isRunning}>
          {own.save}
        </Button>
      </form>
    </SidePanel>
  );
}
