import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type CommitteeRole, committeeRoles, contestRoutes, votingRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useDraft } from "../../preferences/use-draft.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { StepProps } from "./contest-reply.ts";
import { roleWords } from "./election-words.ts";
import classes from "./elections.module.css";
import { votingMessages } from "./voting-messages.ts";

/** Who counts: chosen by the assembly, none of them a candidate. */
export function CommitteeStep({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const roles = useMessages(roleWords);
  const { members, decision } = reply.committee;
  const [isChanging, setChanging] = useState(false);
  const mayChange =
    reply.mayConduct && ["opened", "list-frozen", "vote-opened", "vote-closed"].includes(reply.contest.state);
  const isShown = mayChange && (isChanging || members.length === 0);
  return (
    <section aria-label={t.committee} className={classes.section}>
      <p className={classes.quiet}>{t.committeeHelp}</p>
      {members.length > 0 && (
        <>
          <ul className={classes.lines}>
            {members.map((member) => (
              <li key={member.name} className={classes.line}>
                <strong>{member.name}</strong>
                <span>
                  {roles[member.role]}{" "}
                  <span className={classes.quiet}>({member.hasAccount ? t.hasAccount : t.noAccount})</span>
                </span>
              </li>
            ))}
          </ul>
          {decision !== null && <p>{decision}</p>}
        </>
      )}
      {mayChange && !isShown && (
        <div>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t.changeCommittee}
          </Button>
        </div>
      )}
      {isShown && <CommitteeForm reply={reply} onDone={() => setChanging(false)} />}
    </section>
  );
}

interface MemberDraft {
  readonly key: number;
  readonly name: string;
  readonly role: CommitteeRole;
  readonly signInName: string;
}

const firstMembers: readonly MemberDraft[] = [
  { key: 0, name: "", role: "head", signInName: "" },
  { key: 1, name: "", role: "member", signInName: "" },
  { key: 2, name: "", role: "member", signInName: "" },
];

function CommitteeForm({ reply, onDone }: StepProps & { readonly onDone: () => void }) {
  const t = useMessages(votingMessages);
  const { value, change, clear } = useDraft(`committee.${reply.contest.id}`, {
    members: firstMembers,
    decision: reply.committee.decision ?? "",
  });
  const { members, decision } = value;
  const setMember = (key: number, next: Partial<MemberDraft>) =>
    change({ ...value, members: members.map((one) => (one.key === key ? { ...one, ...next } : one)) });
  const choose = useAction(votingRoutes.chooseCountingCommittee, {
    invalidates: [contestRoutes.readContest],
    onDone: () => {
      say(t.committeeSaved);
      clear();
      onDone();
    },
  });
  const submit = () =>
    choose.run({
      params: { contestId: reply.contest.id },
      body: {
        decision,
        members: members
          .filter(({ name }) => name.trim() !== "")
          .map(({ name, role, signInName }) => ({
            name,
            role,
            signInName: signInName.trim() === "" ? null : signInName.trim(),
          })),
      },
    });
  const nextKey = Math.max(-1, ...members.map(({ key }) => key)) + 1;
  return (
    <form
      className={classes.form}
      aria-label={t.committee}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {members.map((member) => (
        <MemberFields
          key={member.key}
          member={member}
          onChange={(next) => setMember(member.key, next)}
          onRemove={() => change({ ...value, members: members.filter(({ key }) => key !== member.key) })}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            change({
              ...value,
              members: [...members, { key: nextKey, name: "", role: "member", signInName: "" }],
            })
          }
        >
          {t.addMember}
        </Button>
      </div>
      <Textarea
        label={t.decision}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={decision}
        onChange={(event) => change({ ...value, decision: event.currentTarget.value })}
      />
      {choose.problem !== null && <ProblemNotice problem={choose.problem} kept="form" />}
      <div>
        <Button type="submit" loading={choose.isRunning}>
          {t.saveCommittee}
        </Button>
      </div>
    </form>
  );
}

function MemberFields({
  member,
  onChange,
  onRemove,
}: {
  readonly member: MemberDraft;
  readonly onChange: (next: Partial<MemberDraft>) => void;
  readonly onRemove: () => void;
}) {
  const t = useMessages(votingMessages);
  const roles = useMessages(roleWords);
  return (
    <div className={classes.memberRow}>
      <TextInput
        label={t.memberName}
        maxLength={200}
        value={member.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Select
        label={t.role}
        allowDeselect={false}
        data={committeeRoles.map((role) => ({ value: role, label: roles[role] }))}
        value={member.role}
        onChange={(role) => onChange({ role: (role ?? "member") as CommitteeRole })}
      />
      <TextInput
        label={t.signInName}
        maxLength={40}
        autoComplete="off"
        value={member.signInName}
        onChange={(event) => onChange({ signInName: event.currentTarget.value })}
      />
      <Button variant="subtle" aria-label={t.removeMember(member.name)} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}
