import { Button, Progress } from "@mantine/core";
import type { countingRoutes } from "@nhiemky/elections/contract";
import type { Problem, RouteReply } from "@nhiemky/http-contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { sendScans } from "./send-scans.ts";

export type BatchReply = RouteReply<typeof countingRoutes.readCountingDesk>["batches"][number];

const kinds = [".zip", ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"];
const mostBytes = 256 * 1024 * 1024;

/** One file of scans: how far it has travelled, then that it is being read, then what was found. */
export function ScansForm({
  contestId,
  batch,
}: {
  readonly contestId: ContestId;
  readonly batch: BatchReply;
}) {
  const t = useMessages(countingMessages);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    if (file === null) return;
    setProblem(null);
    setShare(0);
    const sent = await sendScans({ contestId, batchId: batch.id }, file, setShare);
    setShare(null);
    if ("problem" in sent) return setProblem(sent.problem);
    setFile(null);
    say(t.scansTaken(sent.ballots, sent.waiting));
    await client.invalidateQueries();
  };
  return (
    <form
      className={classes.stack}
      aria-label={`${t.scans}: ${batch.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={classes.quiet}>{t.scansHelp}</p>
      <FileDrop label={t.scans} file={file} onChange={setFile} kinds={kinds} maxBytes={mostBytes} />
      {share !== null && (
        <div role="status">
          <Progress value={share * 100} aria-label={t.sendScans} />
          <p>{share < 1 ? t.sending(Math.floor(share * 100)) : t.reading}</p>
        </div>
      )}
      {problem !== null && <ProblemNotice problem={problem} kept="form" />}
      {file !== null && (
        <div>
          <Button type="submit" loading={share !== null}>
            {t.sendScans}
          </Button>
        </div>
      )}
    </form>
  );
}
