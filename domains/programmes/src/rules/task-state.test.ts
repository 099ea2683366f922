import { describe, expect, test } from "vitest";
import { wouldMakeCycle } from "./programme-tree.ts";
import { allowedVerbs, nextState, taskStates, taskVerbs } from "./task-state.ts";

describe("máy trạng thái của nhiệm vụ", () => {
  test("không còn phù hợp là hết đường; mọi trạng thái khác đều có lối đi", () => {
    expect(allowedVerbs("cancelled")).toEqual([]);
    for (const state of taskStates.filter((name) => name !== "cancelled")) {
      expect(allowedVerbs(state).length, state).toBeGreaterThan(0);
    }
  });

  test("chỉ cấp trên xác nhận, và chỉ sau khi đơn vị báo cáo hoàn thành", () => {
    expect(taskStates.filter((state) => nextState(state, "confirm", null) !== null)).toEqual(["completed"]);
  });

  test("tạm dừng rồi tiếp tục thì trở lại trạng thái trước đó", () => {
    expect(nextState("suspended", "resume", "returned")).toBe("returned");
    expect(nextState("suspended", "resume", null)).toBe("assigned");
  });

  test("động từ không được phép không bao giờ đổi trạng thái", () => {
    for (const state of taskStates) {
      for (const verb of taskVerbs) {
        const isAllowed = allowedVerbs(state).includes(verb);
        expect(nextState(state, verb, "started") !== null, `${state} × ${verb}`).toBe(isAllowed);
      }
    }
  });
});

describe("cây chương trình", () => {
  const nodes = [
    { id: "a", parentId: null },
    { id: "b", parentId: "a" },
    { id: "c", parentId: "b" },
  ];
  test("không đặt một chương trình vào con cháu của nó", () => {
    expect(wouldMakeCycle(nodes, "a", "c")).toBe(true);
    expect(wouldMakeCycle(nodes, "a", "a")).toBe(true);
    expect(wouldMakeCycle(nodes, "c", "a")).toBe(false);
    expect(wouldMakeCycle(nodes, "b", null)).toBe(false);
  });
});
