import { Button, NumberInput, TextInput } from "@mantine/core";
import { resultRoutes } from "@nhiemky/elections/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { resultMessages } from "./result-messages.ts";

/** Draws a sample to be read by hand; those drawn before are a click away. */
export function AuditForm({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(resultMessages);
  const navigate = useNavigate();
  const [seed, setSeed] = useState("");
  const [riskPercent, setRisk] = useState<number | string>(5);
  const draw = useAction(resultRoutes.drawHandAudit, {
    onDone: ({ id }) =>
      void navigate({ to: "/contests/$contestId/audits/$auditId", params: { contestId, auditId: id } }),
  });
  return (
    <form
      className={classes.form}
      aria-label={t.audit}
      data-print="never"
      onSubmit={(event) => {
        event.preventDefault();
        void draw.run({ params: { contestId }, body: { seed, riskPercent: Number(riskPercent) } });
      }}
    >
      <h2>{t.audit}</h2>
      <p className={classes.quiet}>{t.auditHelp}</p>
      <DrawnAudits contestId={contestId} />
      <div className={classes.pair}>
        <TextInput
          label={t.seed}
          required
          minLength={8}
          maxLength={200}
          autoComplete="off"
          value={seed}
          onChange={(event) => setSeed(event.currentTarget.value)}
        />
        <NumberInput
          label={t.risk}
          required
          min={0.1}
          max={50}
          decimalSeparator=","
          value={riskPercent}
          onChange={setRisk}
        />
      </div>
      {draw.problem !== null && <ProblemNotice problem={draw.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={draw.isRunning}>
          {t.draw}
        </Button>
      </div>
    </form>
  );
}

function DrawnAudits({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(resultMessages);
  const formats = useFormats();
  const drawn = useRoute(resultRoutes.listHandAudits, { params: { contestId } });
  const audits = drawn.data?.audits ?? [];
  if (audits.length === 0) return null;
  return (
    <ul className={classes.lines}>
      {audits.map(({ id, seed, riskPercent, sampleSize, recorded }) => (
        <li key={id} className={classes.line}>
          <Link to="/contests/$contestId/audits/$auditId" params={{ contestId, auditId: id }}>
            {t.seedWas(seed)}
          </Link>
          <span>{t.drawnAudit(recorded, sampleSize, formats.number(riskPercent))}</span>
        </li>
      ))}
    </ul>
  );
}
