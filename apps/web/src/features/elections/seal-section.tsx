import { Button, NumberInput, TextInput } from "@mantine/core";
import { resultRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { resultMessages } from "./result-messages.ts";

interface SealSectionProps {
  readonly contestId: ContestId;
  readonly reply: RouteReply<typeof resultRoutes.readResult>;
}

/** The seal as it is recorded, envelope by envelope; else the form for who records it. */
export function SealSection({ contestId, reply }: SealSectionProps) {
  const t = useMessages(resultMessages);
  const formats = useFormats();
  const can = useCan();
  const { seal } = reply;
  if (seal === null)
    return can("contest:conduct") ? (
      <SealForm contestId={contestId} collected={reply.result.reconciliation.collected} />
    ) : null;
  return (
    <section aria-label={t.seal} className={classes.box}>
      <h2>{t.seal}</h2>
      <ul className={classes.lines}>
        {seal.envelopes.map((one) => (
          <li key={one.label} className={classes.line}>
            <strong>{one.label}</strong>
            <span>{t.inEnvelope(one.ballots, one.unused)}</span>
          </li>
        ))}
      </ul>
      <p>
        {t.sealedBy}: {seal.sealedBy}. {t.handedTo}: {seal.handedTo}. {formats.instant(seal.sealedAt)}
      </p>
    </section>
  );
}

interface EnvelopeDraft {
  readonly key: number;
  readonly label: string;
  readonly ballots: number | string;
  readonly unused: number | string;
}

function SealForm({ contestId, collected }: { readonly contestId: ContestId; readonly collected: number }) {
  const t = useMessages(resultMessages);
  const [envelopes, setEnvelopes] = useState<readonly EnvelopeDraft[]>([
    { key: 1, label: t.envelope(1), ballots: collected, unused: 0 },
  ]);
  const [sealedBy, setSealedBy] = useState("");
  const [handedTo, setHandedTo] = useState("");
  const seal = useAction(resultRoutes.sealBallots, { onDone: () => say(t.sealed) });
  const change = (key: number, next: Partial<EnvelopeDraft>) =>
    setEnvelopes(envelopes.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const nextKey = Math.max(...envelopes.map(({ key }) => key)) + 1;
  const inside = envelopes.reduce((sum, { ballots }) => sum + Number(ballots), 0);
  const submit = () =>
    seal.run({
      params: { contestId },
      body: {
        envelopes: envelopes.map(({ label, ballots, unused }) => ({
          label,
          ballots: Number(ballots),
          unused: Number(unused),
        })),
        sealedBy,
        handedTo,
      },
    });
  return (
    <form
      className={classes.form}
      aria-label={t.seal}
      data-print="never"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t.seal}</h2>
      <p className={classes.quiet}>{t.sealHelp}</p>
      {envelopes.map((one) => (
        <div key={one.key} className={classes.envelopeRow}>
          <TextInput
            label={t.envelopeLabel}
            required
            maxLength={60}
            value={one.label}
            onChange={(event) => change(one.key, { label: event.currentTarget.value })}
          />
          <NumberInput
            label={t.sealedBallots}
            required
            min={0}
            value={one.ballots}
            onChange={(ballots) => change(one.key, { ballots })}
          />
          <NumberInput
            label={t.unused}
            required
            min={0}
            value={one.unused}
            onChange={(unused) => change(one.key, { unused })}
          />
          <Button
            variant="subtle"
            aria-label={t.removeEnvelope(one.label)}
            disabled={envelopes.length === 1}
            onClick={() => setEnvelopes(envelopes.filter(({ key }) => key !== one.key))}
          >
            ×
          </Button>
        </div>
      ))}
      <div className={classes.verbs}>
        <Button
          variant="default"
          onClick={() =>
            setEnvelopes([
              ...envelopes,
              {
                key: nextKey,
                label: t.envelope(nextKey),
                ballots: Math.max(0, collected - inside),
                unused: 0,
              },
            ])
          }
        >
          {t.addEnvelope}
        </Button>
        <span className={classes.arithmetic}>{t.insideOf(inside, collected)}</span>
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t.sealedBy}
          required
          value={sealedBy}
          onChange={(event) => setSealedBy(event.currentTarget.value)}
        />
        <TextInput
          label={t.handedTo}
          required
          value={handedTo}
          onChange={(event) => setHandedTo(event.currentTarget.value)}
        />
      </div>
      {seal.problem !== null && <ProblemNotice problem={seal.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={seal.isRunning}>
          {t.seal}
        </Button>
      </div>
    </form>
  );
}
