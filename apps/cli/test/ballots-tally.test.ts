import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "nhiemky-tally-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, value: unknown): string {
  const where = path.join(folder, name);
  writeFileSync(where, JSON.stringify(value));
  return where;
}

function tally(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [main, "ballots", "tally", ...args], { encoding: "utf8" });
  return { status: done.status, out: done.stdout, complaint: done.stderr };
}

const election = file("E.json", {
  format: "nhiemky-election/1",
  id: "bch",
  title: "Bầu Ban Chấp hành Đảng bộ Ví Dụ",
  unit: "Đảng bộ Ví Dụ",
  heldOn: "2025-06-20",
  rulePack: "PTY-190",
  office: "executive-committee",
  meeting: "delegate-congress",
  grammar: "strike-out",
  seats: 3,
  candidates: ["An", "Bình", "Cường", "Dung"].map((name, index) => ({ id: `c0${index + 1}`, name })),
  convened: 5,
  exclusions: [{ kind: "absent-whole-congress-no-alternate", count: 1, decision: "Biên bản thẩm tra" }],
  presentAtVote: 4,
  issued: 4,
  collected: 4,
});
const sheet = (name: string, marks: string, status = "read") => ({
  file: name,
  page: 1,
  status,
  reasons: [],
  rows: [...marks].map((mark, index) => ({ candidate: `c0${index + 1}`, struck: mark === "a" })),
});
const reading = (name: string, sheets: readonly unknown[]) =>
  file(name, { format: "nhiemky-reading/1", election: "bch", sheets });
const certain = [sheet("1.jpg", "fffa"), sheet("2.jpg", "ffaf"), sheet("3.jpg", "ffff")];
const unsure = reading("R.json", [...certain, sheet("4.jpg", "fffa", "needs-ruling")]);
const rulings = file("U.json", {
  format: "nhiemky-rulings/1",
  election: "bch",
  rulings: [{ file: "4.jpg", by: ["Người thứ nhất", "Người thứ hai"], reason: "Gạch rõ" }],
});

// Each command is a process of its own; on a busy machine its start takes a while.
describe("nhiemky ballots tally", { timeout: 300_000 }, () => {
  test("đủ kết luận: đối chiếu, số phiếu, kết luận với phép tính và điều khoản, mã thoát 0", () => {
    const { status, out } = tally(unsure, "--election", election, "--rulings", rulings, "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: "nhiemky-tally/1",
      error: null,
      reconciliation: { valid: 3, invalid: 1 },
      votes: [{ votes: 3 }, { votes: 3 }, { votes: 2 }, { votes: 1 }],
      verdict: {
        base: 4,
        need: 3,
        baseArithmetic: { vi: "5 − 1 = 4 người; ⌊4 ÷ 2⌋ + 1 = 3" },
        elected: [{ candidate: "c01" }, { candidate: "c02" }],
        seatsLeft: 1,
        citations: expect.arrayContaining([expect.objectContaining({ parameter: "elections.base" })]),
      },
    });
  });

  test("còn tờ chờ kết luận: không có số phiếu nào, mã ổn định, mã thoát 1", () => {
    const { status, out, complaint } = tally(unsure, "--election", election, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ votes: null, verdict: null });
    expect(complaint).toContain("ELECTIONS_SHEETS_NEED_RULING");
  });

  test("số phiếu không khớp: khóa R6, mã thoát 1", () => {
    const { status, complaint } = tally(reading("short.json", certain), "--election", election);
    expect(status).toBe(1);
    expect(complaint).toContain("R6");
    expect(complaint).toContain("ELECTIONS_RECONCILIATION_LOCKED");
  });

  test("tệp sai khuôn: mã thoát 1; thiếu --election: mã thoát 2", () => {
    expect(tally(rulings, "--election", election)).toMatchObject({ status: 1 });
    expect(tally(unsure)).toMatchObject({ status: 2 });
  });
});
