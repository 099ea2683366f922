import { civilDate, expectOk } from "@nhiemky/kernel";
import { recordPerson } from "@nhiemky/people";
import { testDatabase } from "@nhiemky/test-kit";
import { describe, expect, test } from "vitest";
import { newNominationSchema } from "../../src/contest-schemas.ts";
import {
  enterScans,
  nominateCandidate,
  openContest,
  overrideLock,
  readContest,
  readHeldLocks,
  readReconciliation,
  recordAttendance,
} from "../../src/index.ts";
import {
  batchOf,
  countingContest,
  electionWorld,
  newContest,
  refusalOf,
  scannedContest,
  scannedPage,
} from "../election-world.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { office, head, technician } = world;

describe("khóa đối chiếu ngoài bàn kiểm phiếu, điều kiện tiến hành, người trong sổ", () => {
  test("người ghi quyết định của đoàn chủ tịch thấy khóa đang chặn, không thấy số phiếu của ai", async () => {
    const contestId = await countingContest(world, 3);
    expect(expectOk(await readHeldLocks(office, contestId), "held")).toEqual({ isCounted: false, locks: [] });
    const batchId = await batchOf(head, contestId, "Lô 1", 3);
    const scans = ["fffa", "fffa"].map((marks) => [scannedPage(marks)]);
    expectOk(await enterScans(technician, contestId, batchId, scans), "scanned");
    const held = expectOk(await readHeldLocks(office, contestId), "held");
    expect(held.locks.map(({ lock, standing }) => [lock, standing])).toEqual([["R6", "locked"]]);
    expectOk(await overrideLock(office, contestId, { lock: "R6", decision: "Đại hội đồng ý" }), "overridden");
    const { locks } = expectOk(await readHeldLocks(office, contestId), "held");
    expect(locks[0]).toMatchObject({ standing: "overridden", decision: "Đại hội đồng ý" });
  });

  test("trước khi công bố, đối chiếu không in số tính từ phiếu bầu (R7, R8)", async () => {
    const contestId = await scannedContest(world, ["fffa", "fffa", "ffaf"]);
    const { locks } = expectOk(await readReconciliation(head, contestId), "reconciliation");
    const fromVotes = locks.filter(({ lock }) => lock === "R7" || lock === "R8");
    expect(fromVotes.map(({ arithmetic, standing }) => [arithmetic, standing])).toEqual([
      ["", "passed"],
      ["", "passed"],
    ]);
  });

  test("hai phần ba số người và số tổ chức (Điều lệ, Điều 11, chưa đối chiếu): nêu ra và ghi lại, không chặn", async () => {
    const contestId = expectOk(await openContest(office, newContest(world)), "opened");
    const quorumOf = async (present: number, organisationsPresent: number | null) => {
      const attendance = { convened: 300, present, organisationsConvened: 30, organisationsPresent };
      expectOk(await recordAttendance(office, contestId, attendance), "attendance");
      const { quorum } = expectOk(await readContest(office, contestId), "contest");
      return quorum?.standing;
    };
    expect(await quorumOf(200, 20)).toBe("met");
    expect(await quorumOf(199, 20)).toBe("not-met");
    expect(await quorumOf(200, 19)).toBe("not-met");
    expect(await quorumOf(200, null)).toBe("unknown");
    const { quorum } = expectOk(await readContest(office, contestId), "contest");
    expect(quorum?.rule.evidence).toBe("unverified");
    const conference = newContest(world, { meeting: "conference", office: "standing-committee" });
    const other = expectOk(await openContest(office, conference), "opened");
    expectOk(await recordAttendance(office, other, { convened: 30, present: 10 }), "attendance");
    expect(expectOk(await readContest(office, other), "contest").quorum).toBeNull();
  });

  test("người được giới thiệu có thể là người trong sổ; mã không có trong sổ thì không ghi", async () => {
    const contestId = expectOk(await openContest(office, newContest(world)), "opened");
    const recorded = await recordPerson(office, {
      fullName: "Nguyễn Thị Sổ",
      birthYear: 1980,
      birthOn: null,
      gender: "female",
      code: null,
      isInvented: true,
      unitId: world.unitId,
      status: "official",
      fromOn: civilDate("2020-01-01"),
      beganBy: "opening",
      referenceNumber: null,
    });
    const { personId } = expectOk(recorded, "a person");
    const nominated = (id: string) =>
      nominateCandidate(
        office,
        contestId,
        newNominationSchema.parse({ name: "Nguyễn Thị Sổ", personId: id, source: "outgoing-committee" }),
      );
    expectOk(await nominated(personId), "nominated");
    expect(refusalOf(await nominated(contestId))).toBe("PEOPLE_PERSON_NOT_FOUND");
    const { nominations } = expectOk(await readContest(office, contestId), "contest");
    expect(nominations.map((one) => one.personId)).toEqual([personId]);
  });
});
