import type { AccountId, ActionContext, Actor, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { civilDate, expectOk, fixedClock, makeId, type Result, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { sql } from "kysely";
import { type NewContest, newContestSchema, newNominationSchema } from "../src/contest-schemas.ts";
import type { BatchId, ContestId } from "../src/ids.ts";
import {
  chooseCountingCommittee,
  closeVote,
  enterScans,
  freezeCandidateList,
  nominateCandidate,
  openBatch,
  openContest,
  openVote,
  recordAttendance,
  recordPrintRun,
  type ScannedPage,
} from "../src/index.ts";
import type { RowReading, SheetStatus } from "../src/reading-format.ts";
import { candidateId } from "../src/rules/candidate-id.ts";

/** A committee on the morning of its congress, with a head, two members and a technician at the counting table. */
export interface ElectionWorld {
  readonly connection: Connection;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly office: ActionContext;
  readonly unitId: UnitId;
  readonly head: ActionContext;
  readonly second: ActionContext;
  readonly third: ActionContext;
  readonly technician: ActionContext;
  /** An account with every role on the unit, and no seat. */
  readonly stranger: ActionContext;
}

export const morning = "2025-06-20T01:30:00Z";
const names = ["An", "Bình", "Cường", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"];

export async function electionWorld(connection: Connection): Promise<ElectionWorld> {
  const clock = fixedClock(morning);
  const office: ActionContext = {
    connection,
    clock,
    random: systemRandom,
    actor: { kind: "system", reason: "kịch bản kiểm thử" },
  };
  const { unitId } = expectOk(
    await establishUnit(office, {
      fullName: "Đảng bộ phường Ví Dụ",
      parentUnitId: null,
      unitKind: "grassroots-organisation",
      establishedOn: civilDate("2020-01-01"),
    }),
    "a unit",
  );
  const account = async (signInName: string, displayName: string, isAdministrator = false) => {
    const accountId = makeId<"account">(clock, systemRandom) as AccountId;
    await sql`insert into account (id, sign_in_name, display_name, created_at)
      values (${accountId}, ${signInName}, ${displayName}, ${clock.now()})`.execute(connection);
    const grants = isAdministrator
      ? [{ role: "administrator" as const, unitId: null, from: civilDate("2020-01-01"), to: null }]
      : [];
    const actor: Actor = { kind: "account", accountId, displayName, grants };
    return { ...office, actor };
  };
  return {
    connection,
    clock,
    office,
    unitId,
    head: await account("truong-ban", "Trần Văn Thử"),
    second: await account("thanh-vien-1", "Lê Thị Ví"),
    third: await account("thanh-vien-2", "Phạm Văn Dụ"),
    technician: await account("ky-thuat", "Vũ Thị Máy"),
    stranger: await account("quan-tri", "Hoàng Văn Ngoài", true),
  };
}

export function newContest(world: ElectionWorld, wish: Partial<NewContest> = {}): NewContest {
  return newContestSchema.parse({
    unitId: world.unitId,
    title: "Bầu Ban Chấp hành Đảng bộ phường Ví Dụ",
    office: "executive-committee",
    meeting: "delegate-congress",
    meetingName: "Đại hội đại biểu Đảng bộ phường Ví Dụ lần thứ I",
    term: "2025-2030",
    heldOn: "2025-06-20",
    seats: 3,
    ...wish,
  });
}

export async function nominate(world: ElectionWorld, contestId: ContestId, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const input = newNominationSchema.parse({
      name: `Đỗ Thị Mẫu ${names[index]}`,
      source: "outgoing-committee",
      hasConsented: true,
      note: `Chi bộ ${index + 1}`,
    });
    expectOk(await nominateCandidate(world.office, contestId, input), "nominated");
  }
}

export const committee = {
  decision: "Đại hội biểu quyết ban kiểm phiếu 3 đại biểu",
  members: [
    { name: "Trần Văn Thử", role: "head" as const, signInName: "truong-ban" },
    { name: "Lê Thị Ví", role: "member" as const, signInName: "thanh-vien-1" },
    { name: "Phạm Văn Dụ", role: "member" as const, signInName: "thanh-vien-2" },
    { name: "Vũ Thị Máy", role: "technician" as const, signInName: "ky-thuat" },
  ],
};

/** A contest whose vote is over: so many persons, as many ballots issued and collected. */
export async function countingContest(
  world: ElectionWorld,
  people: number,
  wish: Partial<NewContest> & { readonly names?: number; readonly collected?: number } = {},
): Promise<ContestId> {
  const { names: listed = 4, collected = people, ...contest } = wish;
  const { office } = world;
  const contestId = expectOk(await openContest(office, newContest(world, contest)), "opened");
  await nominate(world, contestId, listed);
  expectOk(await chooseCountingCommittee(office, contestId, committee), "committee");
  expectOk(
    await freezeCandidateList(office, contestId, { decision: "Đại hội biểu quyết danh sách" }),
    "frozen",
  );
  expectOk(await recordAttendance(office, contestId, { convened: people, present: people }), "attendance");
  expectOk(await recordPrintRun(office, contestId, { printed: people + 2, bundleSize: 50 }), "printed");
  expectOk(await openVote(office, contestId), "vote opened");
  expectOk(await closeVote(office, contestId, { unused: 2, issued: people, collected }), "vote closed");
  return contestId;
}

/** Rows of a sheet, one letter a name: f left standing, a struck, ? not certain. */
export function rowsOf(marks: string): RowReading[] {
  return [...marks].map((mark, index) => ({
    candidate: candidateId(index + 1),
    struck: mark === "?" ? null : mark === "a",
  }));
}

let image = 0;

/** A page as a scanner hands it over; every image differs. */
export function scannedPage(
  marks: string,
  status: SheetStatus = "read",
  more: { readonly file?: string; readonly reasons?: readonly string[] } = {},
): ScannedPage {
  image++;
  const content = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(`image ${image}`)]);
  const reading = {
    file: more.file ?? `scan-${String(image).padStart(4, "0")}.png`,
    page: 1,
    status,
    reasons: [...(more.reasons ?? [])],
    rows: rowsOf(marks),
    placement: null,
  };
  return { content, mediaType: "image/png", reading };
}

export async function batchOf(
  context: ActionContext,
  contestId: ContestId,
  label: string,
  expectedCount: number,
): Promise<BatchId> {
  return expectOk(await openBatch(context, contestId, { label, expectedCount }), "a batch");
}

/** A contest of which every ballot is scanned, all certain but those with a question mark. */
export async function scannedContest(
  world: ElectionWorld,
  sheets: readonly string[],
  wish: Parameters<typeof countingContest>[2] = {},
): Promise<ContestId> {
  const contestId = await countingContest(world, sheets.length, wish);
  const batchId = await batchOf(world.technician, contestId, "Lô 1", sheets.length);
  const scanned = sheets.map((marks) => [scannedPage(marks, marks.includes("?") ? "needs-ruling" : "read")]);
  expectOk(await enterScans(world.technician, contestId, batchId, scanned), "scanned");
  return contestId;
}

/** The code of a refusal; a success is a failed expectation. */
export function refusalOf(result: Result<unknown>): string {
  return result.ok ? "không bị từ chối" : result.error.code;
}

/** Marks of a ruling, one letter a name. */
export function marksOf(marks: string): Record<string, "for" | "against"> {
  return Object.fromEntries(
    [...marks].map((mark, index) => [candidateId(index + 1), mark === "f" ? "for" : "against"]),
  );
}
