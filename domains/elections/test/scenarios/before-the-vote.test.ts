import { civilDate, expectOk } from "@nhiemky/kernel";
import { overrideRule } from "@nhiemky/rule-settings";
import { testDatabase } from "@nhiemky/test-kit";
import { describe, expect, test } from "vitest";
import { newNominationSchema } from "../../src/contest-schemas.ts";
import type { ContestId, NominationId } from "../../src/ids.ts";
import {
  chooseCountingCommittee,
  freezeCandidateList,
  nominateCandidate,
  openContest,
  openVote,
  readContest,
  readElectionFile,
  recordAttendance,
  recordBaseExclusion,
  recordOpinionPoll,
  stepWithdrawal,
} from "../../src/index.ts";
import { committee, electionWorld, newContest, nominate, refusalOf } from "../election-world.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { office } = world;
const decision = { decision: "Đại hội biểu quyết" };

async function contestWith(candidates: number, seats = 3): Promise<ContestId> {
  const contestId = expectOk(await openContest(office, newContest(world, { seats })), "opened");
  await nominate(world, contestId, candidates);
  return contestId;
}
async function stepsOf(contestId: ContestId, nominationId: NominationId, ...steps: readonly string[]) {
  const codes = [];
  for (const step of steps)
    codes.push(
      refusalOf(
        await stepWithdrawal(office, contestId, nominationId, { step: step as "request", text: "Lý do" }),
      ),
    );
  return codes;
}

test("ngày bầu chọn bộ quy định: trước 10/10/2024 là 244, sau là 190", async () => {
  const packOn = async (heldOn: string) => {
    const contestId = expectOk(
      await openContest(office, newContest(world, { heldOn: civilDate(heldOn) })),
      "opened",
    );
    return expectOk(await readContest(office, contestId), "read").contest.rulePack;
  };
  expect(await packOn("2024-10-09")).toBe("PTY-244");
  expect(await packOn("2024-10-10")).toBe("PTY-190");
  const early = newContest(world, { heldOn: civilDate("2001-01-01") });
  expect(refusalOf(await openContest(office, early))).toBe("ELECTIONS_NO_PACK");
});

describe("danh sách bầu cử", () => {
  test("số dư được tính lại ở mỗi thay đổi, có điều khoản; vượt mức thì không chốt được", async () => {
    const contestId = await contestWith(3);
    const surplus = async () => expectOk(await readContest(office, contestId), "read").surplus;
    expect((await surplus()).standing).toBe("missing");
    expect(refusalOf(await freezeCandidateList(office, contestId, decision))).toBe(
      "ELECTIONS_SURPLUS_MISSING",
    );
    await nominate(world, contestId, 1);
    expect(await surplus()).toMatchObject({ standing: "within", surplus: 1, cap: 1 });
    await nominate(world, contestId, 1);
    expect((await surplus()).standing).toBe("over-cap");
    expect(refusalOf(await freezeCandidateList(office, contestId, decision))).toBe(
      "ELECTIONS_SURPLUS_OVER_CAP",
    );
  });

  test("cấp ủy viên đề cử người ngoài danh sách: không ghi được (QC190 Điều 11)", async () => {
    const contestId = await contestWith(4);
    const input = newNominationSchema.parse({
      name: "Bùi Văn Ngoài",
      source: "delegate",
      isNominatorBound: true,
    });
    expect(refusalOf(await nominateCandidate(office, contestId, input))).toBe("ELECTIONS_BOUND_MEMBER");
  });

  test("người ngoài danh sách: 90 trên 300 chưa vào, 91 thì vào (QC190 Điều 14.3)", async () => {
    const contestId = await contestWith(3);
    const input = newNominationSchema.parse({ name: "Bùi Văn Ngoài", source: "self", hasConsented: true });
    const id = expectOk(await nominateCandidate(office, contestId, input), "nominated");
    const standing = async () =>
      expectOk(await readContest(office, contestId), "read").nominations.find((one) => one.id === id);
    expect((await standing())?.leftOut?.reason).toBe("poll-missing");
    expectOk(await recordOpinionPoll(office, contestId, id, { agreed: 90, attending: 300 }), "poll");
    expect((await standing())?.leftOut).toMatchObject({ reason: "poll-too-low", rule: { value: 30 } });
    expectOk(await recordOpinionPoll(office, contestId, id, { agreed: 91, attending: 300 }), "poll");
    expect((await standing())?.leftOut).toBeNull();
    const impossible = { agreed: 301, attending: 300 };
    expect(refusalOf(await recordOpinionPoll(office, contestId, id, impossible))).toBe(
      "ELECTIONS_POLL_IMPOSSIBLE",
    );
  });

  test("xin rút: phải qua đoàn chủ tịch rồi đại hội; chưa quyết định thì chưa chốt danh sách", async () => {
    const contestId = await contestWith(5);
    const [first] = expectOk(await readContest(office, contestId), "read").nominations;
    expect(await stepsOf(contestId, first!.id, "allow", "request")).toEqual([
      "ELECTIONS_WITHDRAWAL_STEP",
      "không bị từ chối",
    ]);
    expect(refusalOf(await freezeCandidateList(office, contestId, decision))).toBe(
      "ELECTIONS_WITHDRAWAL_UNDECIDED",
    );
    await stepsOf(contestId, first!.id, "propose-denial", "allow");
    expect(expectOk(await freezeCandidateList(office, contestId, decision), "frozen")).toBe(4);
    const { nominations } = expectOk(await readContest(office, contestId), "read");
    expect(nominations.find(({ id }) => id === first!.id)?.leftOut?.reason).toBe("withdrawn");
  });

  test("danh sách theo tên A, B, C; chốt rồi không sửa được; tệp cuộc bầu không có mã của người nào", async () => {
    const contestId = await contestWith(4);
    const early = refusalOf(await readElectionFile(office, contestId));
    expect(early).toBe("ELECTIONS_STATE_FORBIDS");
    expectOk(await freezeCandidateList(office, contestId, decision), "frozen");
    const election = expectOk(await readElectionFile(office, contestId), "E.json");
    expect(election.candidates.map(({ id, name }) => [id, name.split(" ").at(-1)])).toEqual([
      ["c001", "An"],
      ["c002", "Bình"],
      ["c003", "Cường"],
      ["c004", "Dung"],
    ]);
    expect(election.grammar).toBe("strike-out");
    const late = newNominationSchema.parse({ name: "Bùi Văn Muộn", source: "outgoing-committee" });
    expect(refusalOf(await nominateCandidate(office, contestId, late))).toBe("ELECTIONS_STATE_FORBIDS");
  });

  test("có số dư mà chọn phiếu đồng ý, không đồng ý: từ chối, dẫn điều khoản", async () => {
    const contestId = await contestWith(4);
    const boxes = { ...decision, grammar: "agree-disagree" } as const;
    expect(refusalOf(await freezeCandidateList(office, contestId, boxes))).toBe(
      "ELECTIONS_GRAMMAR_UNEXPECTED",
    );
  });

  test("quản trị đặt lại mức số dư: được dùng, có lý do, đi theo tệp cuộc bầu", async () => {
    const override = {
      parameter: "elections.surplus.small-body",
      scope: { rulePack: "PTY-190" },
      value: { fromSeats: 3, toSeats: 5, cap: 2 },
      from: civilDate("2025-01-01"),
      reason: "Theo hướng dẫn của cấp trên",
    };
    const fresh = await testDatabase();
    const other = await electionWorld(fresh.connection);
    expectOk(await overrideRule(other.office, override), "overridden");
    const contestId = expectOk(await openContest(other.office, newContest(other)), "opened");
    await nominate(other, contestId, 5);
    expectOk(await freezeCandidateList(other.office, contestId, decision), "frozen");
    const election = expectOk(await readElectionFile(other.office, contestId), "E.json");
    expect(election.ruleOverrides).toContainEqual(expect.objectContaining({ reason: override.reason }));
  });
});

describe("ban kiểm phiếu, số có mặt", () => {
  test("người có tên trong danh sách không ở ban kiểm phiếu (QC190 Điều 8.1)", async () => {
    const contestId = await contestWith(4);
    const [, ...others] = committee.members;
    const candidate = { name: "đỗ thị mẫu an", role: "head" as const };
    const choice = { ...committee, members: [candidate, ...others] };
    expect(refusalOf(await chooseCountingCommittee(office, contestId, choice))).toBe(
      "ELECTIONS_COMMITTEE_HAS_CANDIDATE",
    );
  });

  test("phải có một trưởng ban và ba người kết luận; tài khoản phải có thật và không lặp", async () => {
    const contestId = await contestWith(4);
    const [first, second, third] = committee.members;
    const choose = (members: typeof committee.members) =>
      chooseCountingCommittee(office, contestId, { ...committee, members });
    expect(refusalOf(await choose([first!, second!]))).toBe("ELECTIONS_COMMITTEE_HEAD");
    expect(refusalOf(await choose([first!, second!, { ...third!, signInName: "khong-co" }]))).toBe(
      "ELECTIONS_COMMITTEE_ACCOUNT",
    );
    expect(refusalOf(await choose([first!, second!, { ...third!, signInName: "truong-ban" }]))).toBe(
      "ELECTIONS_COMMITTEE_ACCOUNT",
    );
  });

  test("chỉ trừ trường hợp được kể; bỏ phiếu bắt đầu thì số có mặt và các trường hợp được khóa", async () => {
    const contestId = await contestWith(4);
    expectOk(await freezeCandidateList(office, contestId, decision), "frozen");
    const absent = { personName: "Hoàng Văn Vắng", reason: "Nằm viện", decision: "Biên bản thẩm tra" };
    const record = (kind: string) => recordBaseExclusion(office, contestId, { ...absent, kind });
    expect(refusalOf(await record("sick-that-morning"))).toBe("ELECTIONS_EXCLUSION_NOT_ALLOWED");
    expectOk(await record("absent-whole-congress-no-alternate"), "excluded");
    expect(refusalOf(await openVote(office, contestId))).toBe("ELECTIONS_ATTENDANCE_MISSING");
    expectOk(await chooseCountingCommittee(office, contestId, committee), "committee");
    expectOk(await recordAttendance(office, contestId, { convened: 20, present: 20 }), "attendance");
    expect(refusalOf(await openVote(office, contestId))).toBe("ELECTIONS_ATTENDANCE_IMPOSSIBLE");
    expectOk(await recordAttendance(office, contestId, { convened: 20, present: 19 }), "attendance");
    const { base } = expectOk(await readContest(office, contestId), "read");
    expect(base).toMatchObject({ value: 19, need: 10 });
    expectOk(await openVote(office, contestId), "opened");
    expect(refusalOf(await record("absent-whole-congress-no-alternate"))).toBe("ELECTIONS_STATE_FORBIDS");
    expect(refusalOf(await recordAttendance(office, contestId, { convened: 20, present: 18 }))).toBe(
      "ELECTIONS_STATE_FORBIDS",
    );
  });
});
