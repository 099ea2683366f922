import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportCastVoteRecords, exportResults } from "../../src/actions/export-standard-files.ts";
import { listBallots, readCountingDesk } from "../../src/actions/read-counting-desk.ts";
import { readJournal } from "../../src/actions/read-journal.ts";
import { packRecord, recordJson } from "../../src/actions/record-file.ts";
import type { ContestId } from "../../src/ids.ts";
import {
  announceResult,
  certifiedResult,
  certifyResult,
  exportCountRecord,
  readMinutes,
  readReconciliation,
  ruleOnBallot,
  tallyRecord,
} from "../../src/index.ts";
import { electionWorld, marksOf, refusalOf, scannedContest } from "../election-world.ts";
import { castVoteRecordReportShape, electionReportShape } from "../nist-shapes.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { office, head, second, third, technician, stranger } = world;

/** 20 sheets: 11 for the first three, 6 for others, one over-vote, one that nobody struck, one not certain. */
const sheets = [
  ...Array.from({ length: 11 }, () => "fffa"),
  ...Array.from({ length: 6 }, () => "affa"),
  "fffa",
  "ffff",
  "ff?a",
];

async function waitingBallot(contestId: ContestId) {
  const [ballot] = expectOk(await listBallots(head, contestId, { standing: "mine", batchId: null }), "queue");
  return ballot!.id;
}
const ruling = (marks: string) => ({ marks: marksOf(marks), reason: "Gạch rõ cả họ và tên" });

describe("một cuộc kiểm phiếu trọn vẹn", async () => {
  const contestId = await scannedContest(world, sheets);

  test("bàn kiểm phiếu chỉ cho biết tiến độ", async () => {
    const desk = expectOk(await readCountingDesk(second, contestId), "desk");
    expect(desk).toMatchObject({ ballots: 20, waiting: 1, mine: 1 });
    expect(expectOk(await readCountingDesk(technician, contestId), "desk").mine).toBe(0);
    expect(JSON.stringify(desk)).not.toContain("votes");
  });

  test("còn phiếu chờ kết luận thì chưa đối chiếu, chưa xác nhận được", async () => {
    expect(refusalOf(await readReconciliation(head, contestId))).toBe("ELECTIONS_SHEETS_NEED_RULING");
    expect(refusalOf(await certifyResult(head, contestId))).toBe("ELECTIONS_SHEETS_NEED_RULING");
  });

  test("hai người kết luận khác nhau, người thứ ba quyết định; không ai kết luận hai lần", async () => {
    const ballotId = await waitingBallot(contestId);
    expect(expectOk(await ruleOnBallot(second, contestId, ballotId, ruling("ffaa")), "1")).toBe("waiting");
    expect(refusalOf(await ruleOnBallot(second, contestId, ballotId, ruling("ffaa")))).toBe(
      "ELECTIONS_ALREADY_RULED",
    );
    expect(refusalOf(await ruleOnBallot(technician, contestId, ballotId, ruling("ffaa")))).toBe(
      "ELECTIONS_NOT_A_COUNTER",
    );
    expect(expectOk(await ruleOnBallot(third, contestId, ballotId, ruling("fffa")), "2")).toBe("disputed");
    expect(expectOk(await ruleOnBallot(head, contestId, ballotId, ruling("ffaa")), "3")).toBe("ruled");
  });

  test("đối chiếu trước khi xác nhận không có số phiếu của ai", async () => {
    const reconciliation = expectOk(await readReconciliation(second, contestId), "reconciliation");
    expect(reconciliation).toMatchObject({ issued: 20, collected: 20, valid: 19, invalid: 1 });
    expect(reconciliation.cases).toContainEqual(
      expect.objectContaining({ case: "A6", count: 1, valid: false }),
    );
    expect(reconciliation).not.toHaveProperty("votes");
  });

  test("trước khi xác nhận và công bố không ai xem được số phiếu, quản trị viên cũng không", async () => {
    expect(refusalOf(await certifiedResult(office, contestId, "readers"))).toBe("ELECTIONS_NOT_ANNOUNCED");
    expect(refusalOf(await readMinutes(office, contestId, "readers"))).toBe("ELECTIONS_NOT_ANNOUNCED");
    expect(refusalOf(await certifiedResult(head, contestId, "committee"))).toBe("ELECTIONS_NOT_CERTIFIED");
    expect(refusalOf(await certifiedResult(stranger, contestId, "committee"))).toBe(
      "ELECTIONS_NOT_A_COUNTER",
    );
    expect(refusalOf(await exportCountRecord(head, contestId))).toBe("ELECTIONS_NOT_CERTIFIED");
  });

  test("chỉ trưởng ban xác nhận và công bố; xác nhận rồi ban kiểm phiếu mới xem để ký, công bố rồi mọi người mới xem", async () => {
    expect(refusalOf(await certifyResult(second, contestId))).toBe("ELECTIONS_HEAD_ONLY");
    const hash = expectOk(await certifyResult(head, contestId), "certified");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(refusalOf(await certifiedResult(office, contestId, "readers"))).toBe("ELECTIONS_NOT_ANNOUNCED");
    expectOk(await certifiedResult(second, contestId, "committee"), "the committee signs");
    expect(refusalOf(await announceResult(second, contestId))).toBe("ELECTIONS_HEAD_ONLY");
    expectOk(await announceResult(head, contestId), "announced");
    const { report } = expectOk(await certifiedResult(office, contestId, "readers"), "announced");
    expect(report.verdict).toMatchObject({ base: 20, need: 11, seatsLeft: 0 });
    expect(report.verdict.elected.map(({ candidate, votes }) => [candidate, votes])).toEqual([
      ["c002", 19],
      ["c003", 18],
      ["c001", 13],
    ]);
  });

  test("biên bản: hai thứ tự, lý do không hợp lệ, số lần kết luận", async () => {
    const minutes = expectOk(await readMinutes(office, contestId, "readers"), "minutes");
    expect(minutes).toMatchObject({
      family: "party",
      convened: 20,
      present: 20,
      absent: 0,
      issued: 20,
      valid: 19,
      invalid: 1,
      printed: 22,
      unused: 2,
      rulings: { ruled: 1, overruledMachine: 0, decidedByThird: 1 },
    });
    expect(minutes.votes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(minutes.elected.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect(minutes.invalidReasons).toHaveLength(1);
    expect(minutes.unverifiedRules.length).toBeGreaterThan(0);
  });

  test("hồ sơ kiểm phiếu: người khác kiểm lại ra cùng kết quả; sửa một byte thì thấy", async () => {
    const record = expectOk(await exportCountRecord(second, contestId), "record");
    const content = new Uint8Array(record.content as Buffer);
    const { report } = expectOk(tallyRecord("record.zip", content), "repeated");
    expect(report.verdict?.elected.map(({ candidate }) => candidate)).toEqual(["c002", "c003", "c001"]);
    const files = unzipSync(content);
    expect(Object.keys(files).filter((name) => name.startsWith("images/"))).toHaveLength(20);
    const { [Object.keys(files)[0]!]: _, ...fewer } = files;
    expect(refusalOf(tallyRecord("x", packRecord(fewer)))).toBe("ELECTIONS_ARCHIVE_CHANGED");
  });

  test("một byte đổi ở bất cứ đâu trong gói đều bị thấy và nói rõ tệp nào", async () => {
    const record = expectOk(await exportCountRecord(second, contestId), "record");
    const content = new Uint8Array(record.content as Buffer);
    expectOk(tallyRecord("record.zip", content), "unchanged");
    // Where each file lies in the ZIP, without trusting the reader under test: by searching for its bytes.
    const where = Object.entries(unzipSync(content)).map(([name, bytes]) => {
      const from = Buffer.from(content).indexOf(bytes);
      return { name, from, to: from + bytes.length };
    });
    const codes = new Set<string>();
    for (let at = 0; at < content.length; at += 211) {
      const changed = Uint8Array.from(content);
      changed[at]! ^= 1 << (at % 8);
      const result = tallyRecord("record.zip", changed);
      if (result.ok) expect.unreachable(`byte ${at}`);
      codes.add(result.error.code);
      const hit = where.find(({ from, to }) => from <= at && at < to);
      // The manifest holds the hashes of the others: a change there may read as a change of one of them.
      const isTold =
        hit === undefined || hit.name === "manifest.json" || result.error.text.vi.includes(hit.name);
      expect([at, isTold]).toEqual([at, true]);
    }
    expect([...codes].sort()).toEqual([
      "ELECTIONS_ARCHIVE_CHANGED",
      "ELECTIONS_ARCHIVE_REPACKED",
      "ELECTIONS_ARCHIVE_UNREADABLE",
    ]);
  });

  test("xuất theo NIST SP 1500-103 và 1500-100: đúng khuôn, đúng số, mã nào cũng trỏ tới chỗ có thật", async () => {
    const records = expectOk(await exportCastVoteRecords(second, contestId), "records");
    const { CVR, ...report } = castVoteRecordReportShape.parse(JSON.parse(String(records.content)));
    expect(CVR).toHaveLength(20);
    const known = new Set(JSON.stringify(report).match(/"@id":"[^"]+"/g));
    const votes = new Map<string, number>();
    for (const { CVRSnapshot, CurrentSnapshotId } of CVR) {
      const current = CVRSnapshot.find((snapshot) => snapshot["@id"] === CurrentSnapshotId);
      for (const { ContestSelectionId, SelectionPosition } of current!.CVRContest[0]!.CVRContestSelection) {
        expect(known).toContain(`"@id":"${ContestSelectionId}"`);
        if (SelectionPosition[0]!.IsAllocable === "yes")
          votes.set(ContestSelectionId, (votes.get(ContestSelectionId) ?? 0) + 1);
      }
    }
    const results = expectOk(await exportResults(second, contestId), "results");
    const [election] = electionReportShape.parse(JSON.parse(String(results.content))).Election;
    const counted = election!.Contest[0]!.ContestSelection.map((one) => [
      one["@id"],
      one.VoteCounts[0]!.Count,
    ]);
    expect(counted).toEqual([13, 19, 18, 0].map((count, at) => [`selection-c00${at + 1}`, count]));
    expect(counted).toEqual(counted.map(([id]) => [id, votes.get(String(id)) ?? 0]));
    expect(election!.BallotCounts[0]).toMatchObject({ BallotsCast: 20, BallotsRejected: 1 });
    expect(election!.Candidate.map(({ PostElectionStatus }) => PostElectionStatus)).toEqual([
      "winner",
      "winner",
      "winner",
      "defeated",
    ]);
  });

  test("kẻ sửa cả dấu băm của tệp vẫn không đổi được kết luận", async () => {
    const record = expectOk(await exportCountRecord(second, contestId), "record");
    const files = unzipSync(new Uint8Array(record.content as Buffer));
    const result = strFromU8(files["result.json"]!).replace('"votes": 13', '"votes": 12');
    const bytes = strToU8(result);
    const { createHash } = await import("node:crypto");
    const manifest = JSON.parse(strFromU8(files["manifest.json"]!));
    manifest.files["result.json"] = createHash("sha256").update(bytes).digest("hex");
    const forged = packRecord({
      ...files,
      "result.json": bytes,
      "manifest.json": recordJson(manifest),
    });
    expect(refusalOf(tallyRecord("x", forged))).toBe("ELECTIONS_ARCHIVE_DIFFERS");
  });

  test("nhật ký kiểm phiếu kể đủ các việc, theo thứ tự", async () => {
    const entries = expectOk(await readJournal(office, contestId), "journal");
    expect(entries.map(({ event }) => event)).toEqual([
      "contest.opened",
      ...Array.from({ length: 4 }, () => "candidate.nominated"),
      "counting-committee.chosen",
      "candidate-list.frozen",
      "attendance.recorded",
      "print-run.recorded",
      "vote.opened",
      "vote.closed",
      "ballot-batch.opened",
      "ballot-scans.entered",
      "ballot.ruled",
      "ballot.ruled",
      "ballot.ruled",
      "result.certified",
      "result.announced",
      "count-record.exported",
      "count-record.exported",
      "count-record.exported",
    ]);
  });
});
