import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseLayout, type TestSheet } from "@nhiemky/ballot-paper";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ballots-print-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const election = {
  format: "nhiemky-election/1",
  id: "bch-2025",
  title: "Bầu Ban Chấp hành Đảng bộ xã Hồng Lam, nhiệm kỳ 2025 – 2030",
  unit: "Đảng bộ xã Hồng Lam",
  heldOn: "2025-06-20",
  rulePack: "PTY-190",
  office: "executive-committee",
  meeting: "delegate-congress",
  grammar: "strike-out",
  seats: 2,
  candidates: ["An", "Bình", "Cường"].map((given, index) => ({
    id: `c0${index + 1}`,
    name: `Nguyễn Văn ${given}`,
    born: 1975,
  })),
  convened: 250,
  issued: 247,
  collected: 247,
};

function fileWith(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function print(...args: readonly string[]) {
  return spawnSync(process.execPath, [main, "ballots", "print", ...args], { encoding: "utf8" });
}

describe("nhiemky ballots print", () => {
  test("ghi ballot.pdf và layout.json; in lại ra đúng từng byte", () => {
    const file = fileWith("E.json", election);
    const [first, second] = ["lan-1", "lan-2"].map((name) => path.join(folder, name)) as [string, string];
    for (const out of [first, second])
      expect(print("--election", file, "--out", out)).toMatchObject({ status: 0 });
    expect(readdirSync(first).sort()).toEqual(["ballot.pdf", "layout.json"]);
    for (const name of readdirSync(first))
      expect(readFileSync(path.join(first, name)).equals(readFileSync(path.join(second, name)))).toBe(true);
    expect(readFileSync(path.join(first, "ballot.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    const layout = parseLayout(JSON.parse(readFileSync(path.join(first, "layout.json"), "utf8")));
    expect(layout).toMatchObject({
      ok: true,
      value: {
        format: "nhiemky-ballot-layout/1",
        election: "bch-2025",
        page: { widthMm: 210, heightMm: 297 },
        pages: [{ page: 1, rows: [{ candidate: "c01" }, { candidate: "c02" }, { candidate: "c03" }] }],
      },
    });
    // A Party rule pack puts the Party's name at the upper right; nothing on the paper is left to the printer.
    expect(layout.ok && layout.value.pages[0]!.texts.map((placed) => placed.text)).toEqual(
      expect.arrayContaining(["ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ XÃ HỒNG LAM", "Ngày 20 tháng 6 năm 2025"]),
    );
  });

  test("cả lượt in, phiếu thử và chữ to", () => {
    const out = path.join(folder, "day-du");
    const file = fileWith("E2.json", { ...election, grammar: "agree-disagree", seats: 3 });
    const run = ["--copies", "7", "--batch", "3", "--large-print", "--test-sheets"];
    const done = print("--election", file, "--out", out, ...run);
    expect(done.status, done.stderr).toBe(0);
    const names = ["ballot.pdf", "layout.json", "print-run.pdf", "test-sheets.json", "test-sheets.pdf"];
    expect(readdirSync(out).sort()).toEqual(names);
    const expected = JSON.parse(readFileSync(path.join(out, "test-sheets.json"), "utf8")) as {
      layoutHash: string;
      sheets: readonly TestSheet[];
    };
    const layout = JSON.parse(readFileSync(path.join(out, "layout.json"), "utf8")) as {
      layoutHash: string;
      size: string;
    };
    expect(layout.size).toBe("large-print");
    expect(expected.layoutHash).toBe(layout.layoutHash);
    expect(expected.sheets[1]!.rows.map((row) => row.agree)).toEqual([true, true, true]);
  });

  test("hai người trùng tên, trùng năm sinh: vẫn in nhưng nói rõ", () => {
    const twins = election.candidates.map((candidate) => ({ ...candidate, name: "Nguyễn Văn An" }));
    const file = fileWith("E3.json", { ...election, candidates: twins });
    const done = print("--election", file, "--out", path.join(folder, "trung-ten"));
    expect(done.status).toBe(0);
    expect(done.stderr).toContain("BALLOT_NAMES_ALIKE");
  });

  test.each([
    ["không có tệp cuộc bầu", () => path.join(folder, "khong-co.json"), "CLI_FILE_UNREADABLE"],
    ["tệp không phải JSON", () => fileWith("hong.json", "{"), "ELECTIONS_FILE_NOT_JSON"],
    [
      "thiếu danh sách",
      () => fileWith("thieu.json", { ...election, candidates: [] }),
      "ELECTIONS_FILE_SHAPE",
    ],
    [
      "tên quá dài",
      () => fileWith("dai.json", { ...election, candidates: [{ id: "c1", name: "Nguyễn ".repeat(40) }] }),
      "BALLOT_NAME_TOO_LONG",
    ],
  ])("dữ liệu không cho phép: %s, mã thoát 1, hai thứ tiếng, mã lỗi", (_case, file, code) => {
    const out = path.join(folder, "khong-ghi");
    const done = print("--election", file(), "--out", out);
    expect(done.status).toBe(1);
    expect(done.stdout).toBe("");
    expect(done.stderr.trim().split("\n")).toHaveLength(3);
    expect(done.stderr).toContain(`(${code})`);
    expect(readdirSync(folder)).not.toContain("khong-ghi");
  });

  test("gọi sai cách: mã thoát 2", () => {
    const file = fileWith("E4.json", election);
    expect(print("--election", file)).toMatchObject({ status: 2 });
    expect(print("--election", file, "--out", folder, "--copies", "0")).toMatchObject({ status: 2 });
    expect(print("--election", file, "--out", folder, "--unknown")).toMatchObject({ status: 2 });
  });
});
