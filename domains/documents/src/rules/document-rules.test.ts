import { civilDate } from "@nhiemky/kernel";
import { describe, expect, it } from "vitest";
import type { Clause } from "./clause-tree.ts";
import { parentIds } from "./clause-tree.ts";
import { coverageState } from "./coverage-state.ts";
import { type ClauseEdit, editClauses } from "./edit-clauses.ts";
import { findCopiedText } from "./find-copied-text.ts";
import { findSecrecyMarks } from "./find-secrecy-marks.ts";
import { keepIdentities } from "./keep-identities.ts";
import { auditSequence, judgeNumber, printNumber, readNumber } from "./number-sequence.ts";

function clause(id: string, depth: number, text = `khoản ${id}`): Clause {
  return { id, kind: "number", label: id, text, depth };
}

describe("sửa cây khoản mục bằng tay", () => {
  const clauses = [clause("a", 0), clause("a1", 1), clause("a2", 1), clause("b", 0), clause("b1", 1)];
  const after = (edit: ClauseEdit) => {
    const outcome = editClauses(clauses, edit);
    return "refused" in outcome
      ? outcome.refused
      : outcome.clauses.map((each) => `${each.depth}${each.id}`).join(" ");
  };

  it("tách: phần sau là khoản mới và giữ các khoản con; ghép: khoản trước đứng thay", () => {
    const split = editClauses([clause("a", 0, "Giao Văn phòng. Giao Ban Tổ chức."), clause("a1", 1)], {
      kind: "split",
      clauseId: "a",
      offset: 15,
      label: "2",
      newClauseId: "n",
    });
    if ("refused" in split) throw new Error(split.refused);
    expect(split.clauses.map((each) => each.text)).toEqual([
      "Giao Văn phòng.",
      "Giao Ban Tổ chức.",
      "khoản a1",
    ]);
    expect(parentIds(split.clauses)).toEqual([null, null, "n"]);
    const joined = editClauses(clauses, { kind: "join", clauseId: "b" });
    if ("refused" in joined) throw new Error(joined.refused);
    expect(joined.merged).toEqual({ from: "b", into: "a2" });
    expect(joined.clauses[2]?.text).toBe("khoản a2\nb khoản b");
    expect(after({ kind: "join", clauseId: "a" })).toBe("nothing-before");
  });

  it("thụt vào, lùi ra, lên, xuống cùng cả nhánh", () => {
    expect(after({ kind: "indent", clauseId: "b" })).toBe("0a 1a1 1a2 1b 2b1");
    expect(after({ kind: "outdent", clauseId: "a2" })).toBe("0a 1a1 0a2 0b 1b1");
    expect(after({ kind: "move-up", clauseId: "b" })).toBe("0b 1b1 0a 1a1 1a2");
    expect(after({ kind: "move-down", clauseId: "a" })).toBe("0b 1b1 0a 1a1 1a2");
    expect(after({ kind: "move-down", clauseId: "a1" })).toBe("0a 1a2 1a1 0b 1b1");
    expect(after({ kind: "indent", clauseId: "a1" })).toBe("nothing-before");
    expect(after({ kind: "outdent", clauseId: "a" })).toBe("at-the-top");
    expect(after({ kind: "move-up", clauseId: "a1" })).toBe("nothing-beside");
    expect(after({ kind: "move-down", clauseId: "zz" })).toBe("no-such-clause");
  });
});

describe("bản mới của văn bản giữ danh tính khoản mục", () => {
  it("theo chữ, rồi theo độ giống, rồi theo vị trí; khoản mới có mã mới", () => {
    const old = [
      clause("1", 0, "Rà soát quy chế làm việc của chi bộ trong quý I"),
      clause("2", 0, "Mở sổ theo dõi việc trả lời của các đơn vị"),
      clause("3", 0, "Báo cáo kết quả hằng quý"),
    ];
    let made = 0;
    const kept = keepIdentities(
      old,
      [
        clause("1", 0, "Tổ chức hội nghị quán triệt nghị quyết"),
        clause("2", 0, "Rà soát quy chế làm việc của chi bộ trong quý II"),
        clause("3", 0, "Mở sổ theo dõi việc trả lời của các đơn vị"),
        clause("4", 0, "Báo cáo kết quả sáu tháng và cả năm"),
      ],
      () => `new-${++made}`,
    );
    expect(kept.map((each) => each.id)).toEqual(["new-1", "1", "2", "new-2"]);
  });
});

describe("dấu độ mật (Luật BVBMNN)", () => {
  const marksOf = (given: Partial<Parameters<typeof findSecrecyMarks>[0]>) =>
    findSecrecyMarks({ fileName: null, subject: null, paragraphs: [], metadata: {}, ...given }).map(
      ({ level, place }) => `${level} @ ${place}`,
    );

  it.each([
    [{ paragraphs: [{ text: "MẬT" }] }, "Mật @ stamp"],
    [{ paragraphs: [{ text: "TỐI MẬT - HỎA TỐC" }] }, "Tối mật @ stamp"],
    [{ paragraphs: [{ text: "Độ mật: Tuyệt mật" }] }, "Tuyệt mật @ stamp"],
    [{ paragraphs: [{ text: "ĐẢNG ỦY MẪU\t[MẬT]" }] }, "Mật @ stamp"],
    [{ paragraphs: [{ text: "TÀI LIỆU MẬT", margin: "header" as const }] }, "Mật @ margin"],
    [{ fileName: "12-NQ (MẬT).docx" }, "Mật @ file-name"],
    [{ fileName: "ke-hoach_toi_mat.pdf" }, "Tối mật @ file-name"],
    [{ subject: "Kế hoạch phòng thủ (Mật)" }, "Mật @ subject"],
    [{ metadata: { keywords: "TUYỆT MẬT" } }, "Tuyệt mật @ metadata"],
  ])("thấy %j", (given, expected) => {
    expect(marksOf(given)).toEqual([expected]);
  });

  it.each([
    [{ paragraphs: [{ text: "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC" }] }],
    [{ paragraphs: [{ text: "Tài liệu hội nghị, thu hồi sau khi họp" }] }],
    [{ paragraphs: [{ text: "Không soạn thảo văn bản mật trên máy có nối mạng." }] }],
    [{ fileName: "Ủy ban Mặt trận.docx" }],
    [{ fileName: "mat-tran-to-quoc.pdf" }],
    [{ fileName: "Quy chế bảo mật.docx" }],
    [{ subject: "Hướng dẫn bảo vệ bí mật nhà nước" }],
  ])("không báo nhầm %j", (given) => {
    expect(marksOf(given)).toEqual([]);
  });
});

describe("đánh số theo loại và nhiệm kỳ (36-HD/VPTW II.1.3)", () => {
  it("đọc và in số", () => {
    expect(readNumber("05")).toEqual({ value: 5, suffix: "" });
    expect(readNumber("12a")).toEqual({ value: 12, suffix: "a" });
    expect(readNumber("12/3")).toBeNull();
    expect(readNumber("00")).toBeNull();
    expect(printNumber({ value: 7, suffix: "" }, 2)).toBe("07");
    expect(printNumber({ value: 112, suffix: "b" }, 2)).toBe("112b");
  });

  it("số tiếp theo, khoảng trống, số trùng", () => {
    const taken = [1, 2, 2, 5].map((value) => ({ value, suffix: "" }));
    expect(auditSequence(taken, 1)).toEqual({
      next: 6,
      gaps: [{ from: 3, to: 4 }],
      duplicates: [{ value: 2, suffix: "" }],
    });
    expect(judgeNumber({ value: 6, suffix: "" }, taken, 1)).toEqual({ kind: "next" });
    expect(judgeNumber({ value: 2, suffix: "" }, taken, 1)).toEqual({ kind: "taken" });
    expect(judgeNumber({ value: 2, suffix: "a" }, taken, 1)).toEqual({ kind: "fills-gap" });
    expect(judgeNumber({ value: 9, suffix: "" }, taken, 1)).toEqual({ kind: "leaves-gap", from: 6, to: 8 });
    expect(auditSequence([], 1).next).toBe(1);
  });
});

describe("văn bản trả lời chép lại văn bản cấp trên", () => {
  const superior =
    "Các chi bộ nâng cao chất lượng sinh hoạt định kỳ, đổi mới nội dung sinh hoạt chuyên đề, phân công đảng viên chuẩn bị trước và báo cáo kết quả hằng quý về đảng ủy.";

  it("chép nguyên văn, đổi hoa thường và dấu câu vẫn là chép", () => {
    const copied = findCopiedText(superior.toUpperCase().replaceAll(",", ";"), superior);
    expect(copied.copiedWordCount).toBe(copied.wordCount);
    expect([...copied.ownNumbers, ...copied.ownOwners, ...copied.ownDates]).toEqual([]);
  });

  it("có số liệu, người chịu trách nhiệm, thời hạn riêng thì thấy", () => {
    const answer =
      "Chi bộ tổ chức 4 buổi chuyên đề, mỗi buổi ít nhất 25 đảng viên dự. Giao đồng chí Nguyễn Văn Mẫu theo dõi. Hoàn thành trước ngày 15/9/2026.";
    const finding = findCopiedText(answer, superior);
    expect(finding.copiedWordCount).toBe(0);
    expect(finding.ownNumbers).toContain("25 đảng viên");
    expect(finding.ownOwners.join(" ")).toContain("Nguyễn Văn Mẫu");
    expect(finding.ownDates).toEqual(["ngày 15/9/2026"]);
  });

  it("nêu đoạn chép dài nhất và phần của nó", () => {
    const finding = findCopiedText(`Thực hiện chỉ đạo, ${superior} Hết.`, superior);
    expect(finding.copiedWordCount).toBeGreaterThan(30);
    expect(finding.wordCount - finding.copiedWordCount).toBeLessThan(8);
    expect(finding.passages[0]).toMatch(/^Các chi bộ .* đảng ủy$/u);
  });
});

describe("trạng thái một ô của ma trận", () => {
  const days = {
    acknowledgeBy: civilDate("2026-03-05"),
    answerBy: civilDate("2026-03-31"),
    acknowledgedOn: null,
    answeredOn: null,
  };
  it.each([
    ["2026-03-05", {}, "sent"],
    ["2026-03-06", {}, "late-to-acknowledge"],
    ["2026-03-06", { acknowledgedOn: civilDate("2026-03-04") }, "acknowledged"],
    ["2026-04-01", { acknowledgedOn: civilDate("2026-03-04") }, "late"],
    ["2026-04-10", { answeredOn: civilDate("2026-03-31") }, "answered"],
    ["2026-04-10", { answeredOn: civilDate("2026-04-01") }, "answered-late"],
  ] as const)("ngày %s %j: %s", (on, change, state) => {
    expect(coverageState({ ...days, ...change }, civilDate(on))).toBe(state);
  });
});
