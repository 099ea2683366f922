import type { ActionContext } from "@nhiemky/access-control";
import { readDocumentText } from "@nhiemky/document-reader";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { printAuditSheet } from "../../src/actions/print-papers.ts";
import { listBallots, readComparison, readCountingDesk } from "../../src/actions/read-counting-desk.ts";
import { keyedSheetSchema } from "../../src/counting-schemas.ts";
import type { BatchId, ContestId, KeyingId } from "../../src/ids.ts";
import {
  announceResult,
  certifiedResult,
  certifyResult,
  closeKeying,
  destroyBallots,
  drawHandAudit,
  enterScans,
  exportCountRecord,
  freezeCandidateList,
  keySheet,
  openKeying,
  openNextRound,
  overrideLock,
  readContest,
  readMinutes,
  readReconciliation,
  recordAuditFinding,
  ruleOnBallot,
  sealBallots,
  tallyRecord,
} from "../../src/index.ts";
import {
  batchOf,
  countingContest,
  electionWorld,
  marksOf,
  morning,
  refusalOf,
  scannedContest,
  scannedPage,
} from "../election-world.ts";

const { connection } = await testDatabase();
const world = await electionWorld(connection);
const { office, head, second, third, technician } = world;

async function keyed(
  context: ActionContext,
  contestId: ContestId,
  batchId: BatchId,
  sheets: readonly (readonly number[])[],
): Promise<KeyingId> {
  const keyingId = expectOk(await openKeying(context, contestId, batchId), "a keying");
  for (const [index, numbers] of sheets.entries()) {
    const sheet = keyedSheetSchema.parse({ position: index + 1, marking: { mode: "struck", numbers } });
    expectOk(await keySheet(context, contestId, keyingId, sheet), "keyed");
  }
  return keyingId;
}
async function certified(contestId: ContestId) {
  expectOk(await certifyResult(head, contestId), "certified");
  expectOk(await announceResult(head, contestId), "announced");
  return expectOk(await certifiedResult(office, contestId, "readers"), "result").report;
}

describe("nhập tay khi không có máy quét", () => {
  test("hai lần nhập độc lập, khác nhau ở một tờ: kết luận đúng tờ ấy, kiểm lại được từ hồ sơ", async () => {
    const contestId = await countingContest(world, 3);
    const batchId = await batchOf(head, contestId, "Lô 1", 3);
    const first = await keyed(second, contestId, batchId, [[4], [4], [4]]);
    expect(expectOk(await closeKeying(second, contestId, first), "closed")).toBeNull();
    expect(refusalOf(await certifyResult(head, contestId))).toBe("ELECTIONS_NO_BALLOTS");
    expect(refusalOf(await openKeying(second, contestId, batchId))).toBe("ELECTIONS_KEYING_TWICE");
    const again = await keyed(third, contestId, batchId, [[4], [3], [4]]);
    const foreign = keyedSheetSchema.parse({ position: 1, marking: { mode: "kept", numbers: [1] } });
    expect(refusalOf(await keySheet(second, contestId, again, foreign))).toBe("ELECTIONS_KEYING_NOT_YOURS");
    expect(expectOk(await closeKeying(third, contestId, again), "closed")).toBe(1);
    expect(refusalOf(await keySheet(third, contestId, again, foreign))).toBe("ELECTIONS_KEYING_CLOSED");
    const [comparison] = expectOk(await readComparison(head, contestId), "comparison");
    expect(comparison?.differences).toEqual([expect.objectContaining({ position: 2, isSettled: false })]);
    const [asked] = expectOk(
      await listBallots(head, contestId, { standing: "mine", batchId: null }),
      "queue",
    );
    expect(asked).toMatchObject({ position: 2, reasons: ["keyings-differ"] });
    const ruling = { marks: marksOf("fffa"), reason: "Đọc lại tờ phiếu" };
    expectOk(await ruleOnBallot(head, contestId, asked!.id, ruling), "ruled");
    expectOk(await ruleOnBallot(third, contestId, asked!.id, ruling), "ruled");
    const report = await certified(contestId);
    expect(report.votes.map(({ votes }) => votes)).toEqual([3, 3, 3, 0]);
    const r10 = report.reconciliation.locks.find(({ lock }) => lock === "R10");
    expect(r10?.standing).toBe("passed");
    const record = expectOk(await exportCountRecord(head, contestId), "record");
    expectOk(tallyRecord("x", new Uint8Array(record.content as Buffer)), "repeated");
  });

  test("số thứ tự ngoài danh sách hoặc lặp, vị trí quá số phiếu của lô: nhập lại", async () => {
    const contestId = await countingContest(world, 2);
    const batchId = await batchOf(head, contestId, "Lô 1", 2);
    const keyingId = expectOk(await openKeying(second, contestId, batchId), "a keying");
    const key = (position: number, numbers: readonly number[]) =>
      keySheet(
        second,
        contestId,
        keyingId,
        keyedSheetSchema.parse({ position, marking: { mode: "struck", numbers } }),
      );
    expect(refusalOf(await key(1, [5]))).toBe("ELECTIONS_KEYED_NUMBERS");
    expect(refusalOf(await key(1, [4, 4]))).toBe("ELECTIONS_KEYED_NUMBERS");
    expect(refusalOf(await key(3, [4]))).toBe("ELECTIONS_BATCH_SIZE");
    expectOk(await key(1, [4]), "keyed");
    expect(refusalOf(await closeKeying(second, contestId, keyingId))).toBe("ELECTIONS_BATCH_SIZE");
  });

  test("ảnh quét là một lần kiểm: lần nhập khác một tờ thì khóa R10, kết luận xong thì mở", async () => {
    const contestId = await countingContest(world, 3);
    const batchId = await batchOf(head, contestId, "Lô 1", 3);
    const scans = ["fffa", "ffaf", "fffa"].map((marks) => [scannedPage(marks)]);
    expectOk(await enterScans(technician, contestId, batchId, scans), "scanned");
    const keying = await keyed(second, contestId, batchId, [[4], [4], [4]]);
    expectOk(await closeKeying(second, contestId, keying), "closed");
    const lock = async () =>
      expectOk(await readReconciliation(head, contestId), "reconciliation").locks.find(
        (one) => one.lock === "R10",
      );
    expect((await lock())?.standing).toBe("locked");
    expect(refusalOf(await certifyResult(head, contestId))).toBe("ELECTIONS_RECONCILIATION_LOCKED");
    const [{ differences } = { differences: [] }] = expectOk(
      await readComparison(head, contestId),
      "comparison",
    );
    const ballotId = differences[0]!.ballotId!;
    expect(differences[0]?.candidates).toEqual(["c003", "c004"]);
    const ruling = { marks: marksOf("fffa"), reason: "Máy đọc nhầm, đã xem ảnh" };
    expectOk(await ruleOnBallot(head, contestId, ballotId, ruling), "overruled");
    expect(refusalOf(await certifyResult(head, contestId))).toBe("ELECTIONS_SHEETS_NEED_RULING");
    expectOk(await ruleOnBallot(third, contestId, ballotId, ruling), "overruled");
    expect((await lock())?.standing).toBe("passed");
    await certified(contestId);
    const minutes = expectOk(await readMinutes(office, contestId, "readers"), "minutes");
    expect(minutes.rulings).toEqual({ ruled: 1, overruledMachine: 1, decidedByThird: 0 });
  });
});

describe("đối chiếu và đoàn chủ tịch", () => {
  test("máy quét bỏ sót một tờ thì R6 chặn; quét thừa thì lô không nhận", async () => {
    const contestId = await countingContest(world, 3);
    const batchId = await batchOf(head, contestId, "Lô 1", 3);
    const scans = ["fffa", "fffa"].map((marks) => [scannedPage(marks)]);
    expectOk(await enterScans(technician, contestId, batchId, scans), "scanned");
    expect(refusalOf(await certifyResult(head, contestId))).toBe("ELECTIONS_RECONCILIATION_LOCKED");
    expect(refusalOf(await enterScans(technician, contestId, batchId, scans))).toBe("ELECTIONS_BATCH_SIZE");
    expect(refusalOf(await overrideLock(office, contestId, { lock: "R8", decision: "x" }))).toBe(
      "ELECTIONS_LOCK_NOT_CLOSED",
    );
    const decision = "Đoàn chủ tịch: một lá rách không quét được, đại hội đồng ý kiểm tiếp";
    expectOk(await overrideLock(office, contestId, { lock: "R6", decision }), "overridden");
    await certified(contestId);
    const minutes = expectOk(await readMinutes(office, contestId, "readers"), "minutes");
    expect(minutes.overrides).toEqual([expect.objectContaining({ lock: "R6", decision })]);
  });

  test("thu vào nhiều hơn phát ra: R5 chặn; thu vào ít hơn: ghi nhận và đi tiếp, cơ sở không đổi", async () => {
    const more = await countingContest(world, 2, { collected: 3 });
    const batch = await batchOf(head, more, "Lô 1", 3);
    const three = ["fffa", "fffa", "fffa"].map((marks) => [scannedPage(marks)]);
    expectOk(await enterScans(technician, more, batch, three), "scanned");
    const { locks } = expectOk(await readReconciliation(head, more), "reconciliation");
    expect(locks.find(({ lock }) => lock === "R5")?.standing).toBe("locked");
    const fewer = await countingContest(world, 4, { collected: 3 });
    const other = await batchOf(head, fewer, "Lô 1", 3);
    expectOk(
      await enterScans(technician, fewer, other, [
        [scannedPage("fffa")],
        [scannedPage("fffa")],
        [scannedPage("fffa")],
      ]),
      "scanned",
    );
    const { verdict } = await certified(fewer);
    expect(verdict).toMatchObject({ base: 4, need: 3 });
  });

  test("ảnh lặp vào được lô đã đếm tay đủ; hai người kết luận là quét hai lần thì không đếm", async () => {
    const contestId = await countingContest(world, 2);
    const batchId = await batchOf(head, contestId, "Lô 1", 2);
    const twice = scannedPage("fffa", "needs-ruling", { reasons: ["duplicate-image"] });
    expectOk(
      await enterScans(technician, contestId, batchId, [
        [scannedPage("fffa")],
        [scannedPage("fffa")],
        [twice],
      ]),
      "scanned",
    );
    const [asked] = expectOk(
      await listBallots(head, contestId, { standing: "mine", batchId: null }),
      "queue",
    );
    const ruling = { marks: {}, discarded: "duplicate-image", reason: "Cùng một tờ" } as const;
    expectOk(await ruleOnBallot(head, contestId, asked!.id, ruling), "ruled");
    expect(expectOk(await ruleOnBallot(second, contestId, asked!.id, ruling), "ruled")).toBe("discarded");
    const report = await certified(contestId);
    expect(report.reconciliation.valid).toBe(2);
    const record = expectOk(await exportCountRecord(head, contestId), "record");
    expectOk(tallyRecord("x", new Uint8Array(record.content as Buffer)), "repeated");
  });
});

describe("lượt bầu tiếp, kiểm tay, lưu và hủy", () => {
  test("bằng phiếu ở chỗ cuối: lượt sau chỉ gồm người bằng phiếu", async () => {
    const struck = (marks: string) => Array<string>(3).fill(marks);
    const sheets = ["afff", ...struck("faff"), ...struck("ffaf"), ...struck("fffa")];
    const contestId = await scannedContest(world, sheets);
    const { verdict } = await certified(contestId);
    expect(verdict.tied).toEqual({ candidates: ["c002", "c003", "c004"], votes: 7, seats: 2 });
    const next = await openNextRound(office, contestId, { decision: "Đại hội quyết định bầu tiếp" });
    const nextId = expectOk(next, "a further round");
    const { contest, nominations } = expectOk(await readContest(office, nextId), "read");
    const round = { number: 2, kind: "revote-among-tied" };
    expect(contest).toMatchObject({ round, previousContestId: contestId, seats: 2 });
    expect(nominations.map(({ name }) => name.split(" ").at(-1))).toEqual(["Bình", "Cường", "Dung"]);
    expectOk(await freezeCandidateList(office, nextId, { decision: "Đại hội biểu quyết" }), "frozen");
  });

  test("bầu đủ thì không mở lượt tiếp", async () => {
    const contestId = await scannedContest(world, ["fffa", "fffa", "fffa"]);
    await certified(contestId);
    expect(refusalOf(await openNextRound(office, contestId, { decision: "x" }))).toBe(
      "ELECTIONS_NO_FURTHER_ROUND",
    );
  });

  test("kiểm tay: mẫu theo hạt giống; khác một tờ thì kiểm tay toàn bộ", async () => {
    const contestId = await scannedContest(world, Array<string>(12).fill("fffa"));
    expect(refusalOf(await drawHandAudit(head, contestId, { seed: "26153341", riskPercent: 5 }))).toBe(
      "ELECTIONS_NOT_CERTIFIED",
    );
    await certified(contestId);
    const audit = expectOk(
      await drawHandAudit(head, contestId, { seed: "26153341", riskPercent: 5 }),
      "drawn",
    );
    expect(audit).toMatchObject({ population: 12, conclusion: "open" });
    for (const form of ["docx", "pdf"] as const) {
      const sheet = expectOk(await printAuditSheet(second, contestId, audit.id, form), form);
      const read = expectOk(await readDocumentText(sheet.content as Buffer, sheet.fileName), "read");
      const text = read.paragraphs
        .map((paragraph) => paragraph.text)
        .join(" ")
        .normalize("NFC");
      expect(text.replaceAll(/\s+/g, " ")).toContain("26153341");
      expect(text.replaceAll(/\s+/g, " ")).toContain(audit.sheets[0]!.ballotId.slice(0, 8));
    }
    const found = (draw: number, marks: string) =>
      recordAuditFinding(second, contestId, audit.id, { draw, marks: marksOf(marks) });
    expect(expectOk(await found(1, "fffa"), "found").sheets[0]?.recorded).toBe("agrees");
    expect(refusalOf(await found(1, "fffa"))).toBe("ELECTIONS_AUDIT_POSITION");
    expect(expectOk(await found(2, "ffaa"), "found").conclusion).toBe("full-hand-count");
  });

  test("lưu sáu tháng, không khiếu nại, có quyết định mới hủy; hủy rồi không còn ảnh và từng lá phiếu, tổng số còn", async () => {
    const contestId = await scannedContest(world, ["fffa", "fffa", "ff?a"]);
    const [asked] = expectOk(
      await listBallots(head, contestId, { standing: "mine", batchId: null }),
      "queue",
    );
    const ruling = { marks: marksOf("fffa"), reason: "Rõ" };
    expectOk(await ruleOnBallot(head, contestId, asked!.id, ruling), "ruled");
    expectOk(await ruleOnBallot(second, contestId, asked!.id, ruling), "ruled");
    await certified(contestId);
    const seal = {
      envelopes: [
        { label: "Phiếu hợp lệ", ballots: 3, unused: 0 },
        { label: "Phiếu không dùng", ballots: 0, unused: 2 },
      ],
      sealedBy: "Ban kiểm phiếu",
      handedTo: "Đoàn chủ tịch",
    };
    const oneShort = { ...seal, envelopes: [{ label: "Phong bì 1", ballots: 2, unused: 2 }] };
    expect(refusalOf(await sealBallots(office, contestId, oneShort))).toBe("ELECTIONS_SEAL_DIFFERS");
    expectOk(await sealBallots(office, contestId, seal), "sealed");
    const destroy = (decidedOn: string, hasNoComplaint: boolean) =>
      destroyBallots(office, contestId, {
        decision: "Quyết định số 12",
        decidedOn: civilDate(decidedOn),
        hasNoComplaint,
      });
    world.clock.set("2025-12-20T01:00:00Z");
    expect(refusalOf(await destroy("2025-12-20", true))).toBe("ELECTIONS_RETENTION_LOCKED");
    world.clock.set("2025-12-22T01:00:00Z");
    expect(refusalOf(await destroy("2025-12-21", false))).toBe("ELECTIONS_COMPLAINT_OPEN");
    const { rows: before } = await sql<{ sha256: string }>`
      select sha256 from ballot_sheet join ballot on ballot.id = ballot_id
      join ballot_batch on ballot_batch.id = batch_id where contest_id = ${contestId}`.execute(connection);
    expect(expectOk(await destroy("2025-12-21", true), "destroyed")).toBe(3);
    const { rows: images } = await sql`
      select sha256 from stored_file_chunk where sha256 = any(${before.map(({ sha256 }) => sha256)})`.execute(
      connection,
    );
    expect(images).toEqual([]);
    expect(expectOk(await readCountingDesk(head, contestId), "desk").ballots).toBe(0);
    expect(refusalOf(await exportCountRecord(head, contestId))).toBe("ELECTIONS_BALLOTS_DESTROYED");
    const minutes = expectOk(await readMinutes(office, contestId, "readers"), "minutes");
    expect(minutes).toMatchObject({
      valid: 3,
      seal: { envelopes: 2, ballots: 3, unused: 2, each: seal.envelopes },
    });
    world.clock.set(morning);
  });
});
