import { expectOk } from "@nhiemky/kernel";
import { openRuleBook } from "@nhiemky/rule-book";
import { rulePacks } from "@nhiemky/rule-settings";
import { expect, test } from "vitest";
import { openElectionRules } from "./choose-pack.ts";
import { parseElection } from "./parse-files.ts";
import { proposeValidity, type ReadPage } from "./propose-validity.ts";

const election = expectOk(
  parseElection({
    name: "E.json",
    text: JSON.stringify({
      format: "nhiemky-election/1",
      id: "bch-thu",
      title: "Bầu Ban Chấp hành thử",
      unit: "Đảng bộ Ví Dụ",
      heldOn: "2025-06-20",
      rulePack: "PTY-190",
      office: "executive-committee",
      meeting: "delegate-congress",
      grammar: "strike-out",
      seats: 2,
      candidates: ["c1", "c2", "c3"].map((id) => ({ id, name: `Nguyễn Văn ${id}` })),
      convened: 3,
      issued: 3,
      collected: 3,
    }),
  }),
  "a made-up election",
);

const page = (file: string, struck: readonly (boolean | null)[], from = 0) => ({
  file,
  rows: struck.map((one, at) => ({ candidate: `c${from + at + 1}`, struck: one })),
});
const rules = expectOk(openElectionRules(openRuleBook(rulePacks(), []), election), "the pack is known");
const casesOf = (...pages: ReadPage[]) =>
  proposeValidity(election, rules, pages).map(({ validity }) => validity?.case ?? null);

test("mỗi lá phiếu đọc chắc mọi tên được ghi dòng của bảng; còn một tên chưa chắc thì để trống", () => {
  expect(
    casesOf(
      page("1.jpg", [false, false, true]),
      page("2.jpg", [false, true, true]),
      page("3.jpg", [false, null, true]),
    ),
  ).toEqual(["A3", "A4", null]);
});

test("hai trang của một lá phiếu mang cùng một kết luận; thiếu một trang thì để trống", () => {
  const front = { ...page("1.jpg", [false, false]), ballot: "1" };
  const back = { ...page("2.jpg", [true], 2), ballot: "1" };
  expect(casesOf(front, back)).toEqual(["A3", "A3"]);
  expect(casesOf(front)).toEqual([null]);
});

test("giữ lại nhiều người hơn số được bầu: bảng nói không hợp lệ", () => {
  const [read] = proposeValidity(election, rules, [page("1.jpg", [false, false, false])]);
  expect(read!.validity).toEqual({ case: "A6", valid: false });
});
