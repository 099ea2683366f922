import type { ActionContext, UnitId } from "@nhiemky/access-control";
import {
  chooseCountingCommittee,
  closeVote,
  freezeCandidateList,
  nominateCandidate,
  openContest,
  openVote,
  recordAttendance,
  recordBaseExclusion,
  recordOpinionPoll,
  recordPrintRun,
} from "@nhiemky/elections";
import {
  type ContestId,
  type NewContest,
  newContestSchema,
  newNominationSchema,
} from "@nhiemky/elections/contract";
import { addDays, expectOk, today } from "@nhiemky/kernel";
import { announceExampleCount, type CountingTable, keyExampleBallots } from "./count-example-ballots.ts";
import { type ExampleWorld, from, onDay } from "./example-world.ts";
import type { ExampleAccount } from "./load-accounts.ts";

const daysAgo = 12;
const voters = 46;
const printed = 50;
const counters = [
  { signInName: "vanthu01", name: "Hoàng Thị Kiểm (minh họa)" },
  { signInName: "kiemphieu01", name: "Đặng Văn Đếm (minh họa)" },
  { signInName: "kiemphieu02", name: "Bùi Thị Soát (minh họa)" },
] as const;

/**
 * Two contests of one invented congress: one counted and announced, one at the counting table. All names are made up
 * and say so. Returns how many.
 */
export async function loadContests(
  context: ActionContext,
  world: ExampleWorld,
  accounts: readonly ExampleAccount[],
): Promise<number> {
  const heldOn = addDays(today(context.clock), -daysAgo);
  const inside = onDay(context, heldOn);
  const unitId = from(world.grassroots, 1);
  const table = tableOf(inside, accounts);
  const congress = {
    unitId,
    meeting: "all-member-congress",
    meetingName: "Đại hội đảng viên Đảng bộ cơ sở 01 (minh họa)",
    term: "2025-2030",
    place: "Hội trường Đảng bộ cơ sở 01",
    heldOn,
  } as const;
  const committee = await contestToCount(inside, world, table, {
    ...congress,
    title: "Bầu Ban Chấp hành Đảng bộ cơ sở 01 (minh họa)",
    office: "executive-committee",
    seats: 5,
    family: "party",
  });
  await keyExampleBallots(table, committee, { label: "Lô 1", from: 0, to: voters }, "both close");
  await announceExampleCount(inside, table, committee, { ballots: voters, unused: printed - voters });
  const delegates = await contestToCount(inside, world, table, {
    ...congress,
    title: "Bầu đại biểu dự Đại hội cấp trên (minh họa)",
    office: "delegates",
    seats: 5,
    family: "party",
  });
  await keyExampleBallots(table, delegates, { label: "Lô 1", from: 0, to: 30 }, "both close");
  await keyExampleBallots(table, delegates, { label: "Lô 2", from: 30, to: voters }, "one begins");
  return 2;
}

/** The accounts at the counting table, the head first. */
function tableOf(context: ActionContext, accounts: readonly ExampleAccount[]): CountingTable {
  const seats = counters.map(({ signInName, name }) => {
    const account = accounts.find((one) => one.signInName.startsWith(signInName));
    if (account === undefined) throw new Error(`the example has no account ${signInName}`);
    const actor = { kind: "account", accountId: account.accountId, displayName: name, grants: [] } as const;
    return { name, signInName: account.signInName, context: { ...context, actor } };
  });
  return seats as unknown as CountingTable;
}

/** Opens a contest and brings it to the end of its vote. */
async function contestToCount(
  context: ActionContext,
  world: ExampleWorld,
  table: CountingTable,
  contest: NewContest,
): Promise<ContestId> {
  const decision = "Đại hội biểu quyết giơ tay, nhất trí 46/46 (minh họa)";
  const contestId = expectOk(await openContest(context, newContestSchema.parse(contest)), contest.title);
  await nominateMembers(context, contestId, world, contest.unitId);
  if (contest.office === "executive-committee") await nominateOutsider(context, contestId);
  const members = table.map(({ name, signInName }, index) => ({
    name,
    signInName,
    role: index === 0 ? ("head" as const) : ("member" as const),
  }));
  expectOk(await chooseCountingCommittee(context, contestId, { decision, members }), "committee");
  expectOk(await freezeCandidateList(context, contestId, { decision }), "list");
  const attendance = {
    convened: voters + 2,
    present: voters,
    organisationsConvened: 3,
    organisationsPresent: 3,
  };
  expectOk(await recordAttendance(context, contestId, attendance), "attendance");
  const excluded = {
    kind: "absent-whole-congress-accepted",
    personName: "Ngô Văn Vắng (minh họa)",
    reason: "Điều trị tại bệnh viện suốt thời gian đại hội",
    decision: "Báo cáo thẩm tra tư cách, mục 2 (minh họa)",
  };
  expectOk(await recordBaseExclusion(context, contestId, excluded), "exclusion");
  expectOk(await recordPrintRun(context, contestId, { printed, bundleSize: printed }), "print run");
  expectOk(await openVote(context, contestId), "vote");
  const counts = { unused: printed - voters, issued: voters, collected: voters };
  expectOk(await closeVote(context, contestId, counts), "closed");
  return contestId;
}

/** Six persons of the ledger. */
async function nominateMembers(
  context: ActionContext,
  contestId: ContestId,
  world: ExampleWorld,
  unitId: UnitId,
): Promise<void> {
  for (const { personId, name, cellName } of from(world.officialMembers, unitId)) {
    const input = { personId, name, note: cellName, source: "outgoing-committee", hasConsented: true };
    expectOk(await nominateCandidate(context, contestId, newNominationSchema.parse(input)), name);
  }
}

/** An outsider whom too few agreed with, and who so does not come onto the list (QC190 Điều 14.3). */
async function nominateOutsider(context: ActionContext, contestId: ContestId): Promise<void> {
  const outsider = { name: "Phạm Văn Ngoài (minh họa)", source: "delegate", hasConsented: true };
  const nominationId = expectOk(
    await nominateCandidate(context, contestId, newNominationSchema.parse(outsider)),
    outsider.name,
  );
  const poll = { agreed: 9, attending: voters };
  expectOk(await recordOpinionPoll(context, contestId, nominationId, poll), "poll");
}
