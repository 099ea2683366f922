import { describe, expect, test } from "vitest";
import { rulesOf } from "../../test/rule-world.ts";
import { buildCandidateList } from "./candidate-list.ts";
import type { Nomination } from "./nomination.ts";
import { stepWithdrawal } from "./withdrawal.ts";

const rules = rulesOf({
  rulePack: "PTY-190",
  heldOn: "2025-06-20",
  office: "executive-committee",
  meeting: "delegate-congress",
});

function nomination(id: string, wish: Partial<Nomination> = {}): Nomination {
  return {
    id,
    name: `Nguyễn Văn ${id}`,
    source: "outgoing-committee",
    hasConsented: true,
    isNomineeBound: false,
    isNominatorBound: false,
    poll: null,
    withdrawal: "none",
    ...wish,
  };
}
const reasonOf = (one: Nomination) => buildCandidateList([one], 3, rules).leftOut[0]?.reason ?? "listed";

describe("lập danh sách bầu cử", () => {
  test("người ngoài danh sách của cấp ủy cần hơn 30% số người có mặt đồng ý (QC190 Điều 14.3)", () => {
    const outsider = (agreed: number) =>
      nomination("a", { source: "delegate", poll: { agreed, attending: 300 } });
    expect(reasonOf(outsider(90))).toBe("poll-too-low");
    expect(reasonOf(outsider(91))).toBe("listed");
    expect(reasonOf(nomination("a", { source: "self" }))).toBe("poll-missing");
  });

  test("cấp ủy viên không được ứng cử, nhận đề cử, đề cử ngoài danh sách (QC190 Điều 11)", () => {
    const poll = { agreed: 200, attending: 300 };
    expect(reasonOf(nomination("a", { source: "self", isNomineeBound: true, poll }))).toBe("bound-member");
    expect(reasonOf(nomination("a", { source: "delegate", isNominatorBound: true, poll }))).toBe(
      "bound-member",
    );
    expect(reasonOf(nomination("a", { isNomineeBound: true }))).toBe("listed");
  });

  test("xin rút chưa được quyết định thì chưa ra khỏi danh sách được mà cũng chưa chốt được", () => {
    expect(reasonOf(nomination("a", { withdrawal: "requested" }))).toBe("withdrawal-undecided");
    expect(reasonOf(nomination("a", { withdrawal: "denied" }))).toBe("listed");
    expect(reasonOf(nomination("a", { withdrawal: "allowed" }))).toBe("withdrawn");
  });

  test("chưa đồng ý ứng cử thì không vào danh sách", () => {
    expect(reasonOf(nomination("a", { hasConsented: false }))).toBe("no-consent");
  });

  test("mỗi thay đổi tính lại số dư, kèm điều khoản", () => {
    const all = Array.from({ length: 5 }, (_, index) => nomination(String.fromCharCode(97 + index)));
    const { surplus } = buildCandidateList(all, 3, rules);
    expect(surplus).toMatchObject({ standing: "over-cap", cap: 1, surplus: 2 });
    expect(surplus.rules.map(({ parameter }) => parameter)).toContain("elections.surplus.small-body");
  });
});

test("xin rút: đề nghị, đoàn chủ tịch đề xuất, đại hội quyết định; không ai tự rời danh sách", () => {
  expect(stepWithdrawal("none", "allow")).toBeNull();
  expect(stepWithdrawal("requested", "allow")).toBeNull();
  expect(stepWithdrawal("denial-proposed", "allow")).toBe("allowed");
  expect(stepWithdrawal("allowed", "request")).toBeNull();
});
