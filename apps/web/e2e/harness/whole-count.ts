import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import {
  announce,
  type CountSetting,
  certify,
  downloaded,
  makeList,
  prepareVote,
  printBallots,
  sendScans,
  takeMinutes,
  vote,
} from "./count-steps.ts";
import { ruleByTruth } from "./rule-by-truth.ts";
import { scannedBallots, votesMeant } from "./scanned-ballots.ts";

export interface WholeCount {
  readonly contestUrl: string;
  /** Wall time of each stage in seconds. */
  readonly stages: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly scanMegabytes: number;
  /** Ballots that each of the two ruled on. */
  readonly ruled: number;
  readonly valid: number;
  readonly elected: number;
  /** What the count found otherwise than the voters meant: candidates, or the number of valid ballots. */
  readonly unlikeTruth: readonly string[];
}

const commandLine = new URL("../../../cli/src/main.ts", import.meta.url).pathname;
/**
 * A count from the list to the recount, in a browser: list, committee, attendance, paper, vote, simulated scans,
 * rulings by two accounts as the voters meant them, reconciliation, minutes, announcement, record, and the record
 * counted again by the command line.
 */
export async function countInBrowser(setting: CountSetting): Promise<WholeCount> {
  const { size, people } = setting;
  const stages: Record<string, number> = {};
  async function stage<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const start = performance.now();
    const value = await work();
    stages[name] = Math.round((performance.now() - start) / 10) / 100;
    setting.onStage?.(name, stages[name]);
    return value;
  }
  const contestUrl = await stage("list", () => makeList(setting));
  await stage("committee and attendance", () => prepareVote(setting, contestUrl));
  const layout = await stage("print", () => printBallots(setting, contestUrl));
  await stage("vote", () => vote(setting));
  const pile = await stage("(simulated scanning)", () => scannedBallots(layout, size.ballots, 2025));
  await stage("scans sent and read", () => sendScans(setting, pile));
  const ruled = await stage("rulings by two", async () => {
    const [first, second] = await Promise.all([
      ruleByTruth(people.head, contestUrl, pile),
      ruleByTruth(people.second, contestUrl, pile),
    ]);
    // Nobody sees more than the other: what one has ruled on waits for the other.
    assert.equal(first, second);
    assert(first > 0);
    return first;
  });
  await stage("reconciliation and verdict", () => certify(setting, contestUrl));
  await stage("minutes", () => takeMinutes(setting));
  await stage("announcement", () => announce(setting, contestUrl));
  const record = await stage("record", () => downloaded(people.head, "Gói hồ sơ để kiểm lại (ZIP)"));
  const report = await stage("recount by the command line", () => recount(record));
  const meant = votesMeant(pile, size.seats);
  const { valid } = report.reconciliation;
  return {
    contestUrl,
    stages,
    pages: pile.pages,
    scanMegabytes: Math.round(pile.parts.reduce((sum, { zip }) => sum + zip.length, 0) / 1024 ** 2),
    ruled,
    valid,
    elected: report.verdict.elected.length,
    unlikeTruth: [
      ...report.votes
        .filter(({ candidate, votes }) => votes !== (meant.votes.get(candidate) ?? 0))
        .map(({ candidate, votes }) => `${candidate}: ${votes}, meant ${meant.votes.get(candidate) ?? 0}`),
      ...(valid === meant.valid ? [] : [`valid: ${valid}, meant ${meant.valid}`]),
    ],
  };
}

interface Report {
  readonly reconciliation: { readonly valid: number };
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
  readonly verdict: { readonly elected: readonly unknown[] };
}

/** `nhiemky ballots tally` checks every file of the record and that its result is the certified one. */
async function recount(record: Buffer): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), "nhiemky-recount-"));
  const file = path.join(folder, "ho-so.zip");
  writeFileSync(file, record);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [commandLine, "ballots", "tally", file, "--json"],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout) as Report;
}
