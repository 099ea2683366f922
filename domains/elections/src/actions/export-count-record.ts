import { createHash } from "node:crypto";
import { type ActionContext, type FileReply, recordEvent } from "@nhiemky/access-control";
import { type FileHash, readFile } from "@nhiemky/file-store";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { electionEvents } from "../audit-events.ts";
import { resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { ballotLayoutOf } from "./ballot-of-contest.ts";
import { journalOf } from "./read-journal.ts";
import { readMinutes } from "./read-minutes.ts";
import { certifiedResult } from "./read-result.ts";
import { packRecord, recordJson } from "./record-file.ts";
import { imageName, recordOfCount } from "./record-of-count.ts";

/**
 * Hồ sơ kiểm phiếu in one ZIP (docs/ballot-archive.md): election, reading, rulings, result, minutes, journal, images,
 * and the hash of every file. `ballots tally` repeats the result from it.
 */
export async function exportCountRecord(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<FileReply>> {
  const certified = await certifiedResult(context, contestId, "committee");
  if (!certified.ok) return certified;
  const { contest, stored } = certified.value;
  if (contest.state === "ballots-destroyed") return err(appError(resultErrors.ELECTIONS_BALLOTS_DESTROYED));
  const minutes = await readMinutes(context, contestId, "committee");
  if (!minutes.ok) return minutes;
  const paper = await ballotLayoutOf(context, contestId);
  if (!paper.ok) return paper;
  const { layout } = paper.value;
  const { reading, rulings, sheets } = await recordOfCount(context, certified.value);
  const files: Record<string, Uint8Array> = {
    "election.json": recordJson(stored.election),
    "layout.json": recordJson(layout),
    "reading.json": recordJson({
      ...reading,
      electionHash: layout.electionHash,
      layoutHash: layout.layoutHash,
    }),
    "rulings.json": recordJson(rulings),
    "result.json": recordJson(stored.report),
    "minutes.json": recordJson(minutes.value),
    "journal.json": recordJson({ format: "nhiemky-journal/1", entries: await journalOf(context, contestId) }),
  };
  for (const sheet of sheets) {
    const content = await readFile(context.connection, sheet.sha256 as FileHash);
    if (content !== null) files[imageName(sheet)] = content;
  }
  const hashes = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, createHash("sha256").update(files[name]!).digest("hex")]),
  );
  const manifest = {
    format: "nhiemky-count-record/1",
    election: contestId,
    resultHash: stored.result_hash,
    files: hashes,
  };
  const content = packRecord({ ...files, "manifest.json": recordJson(manifest) });
  await recordEvent(context, {
    event: electionEvents["count-record.exported"],
    unitId: contest.unit_id,
    subject: { kind: "contest", id: contestId },
    data: { files: Object.keys(files).length },
  });
  return ok({
    fileName: "ho-so-kiem-phieu.zip",
    mediaType: "application/zip",
    content: Buffer.from(content),
  });
}
