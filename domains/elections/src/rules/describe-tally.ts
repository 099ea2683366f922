import type { Election } from "../election-format.ts";
import { printPercent } from "./percentages.ts";
import type { Citation, TallyReport } from "./tally-report.ts";
import type { NextStep } from "./verdict.ts";

const evidenceWords: Readonly<Record<Citation["evidence"], string>> = {
  read: "đã đọc trong văn bản",
  "partly-read": "đọc được một phần",
  inferred: "suy ra",
  unverified: "chưa có văn bản đối chiếu",
};

const nextWords: Readonly<Record<NextStep, string>> = {
  none: "Đã bầu đủ số lượng.",
  "vote-again": "Bầu tiếp lượt nữa cho đủ số lượng.",
  "assembly-decides": "Đại hội, hội nghị quyết định có bầu tiếp hay không.",
  "revote-among-tied": "Bầu lại trong số những người bằng phiếu.",
  "appointed-by-superior": "Chờ cấp ủy cấp trên chỉ định.",
  stop: "Dừng, không bầu thêm.",
};

export function describeEvidence(evidence: Citation["evidence"]): string {
  return evidenceWords[evidence];
}

export function describeNextStep(step: NextStep): string {
  return nextWords[step];
}

/** The report as lines for a terminal, in Vietnamese. */
export function describeTally(election: Election, report: TallyReport): readonly string[] {
  const lines = [election.title, `${election.unit} · ${election.heldOn} · ${report.rulePack}`];
  const { reconciliation, verdict, votes } = report;
  if (reconciliation !== null) {
    const { issued, collected, valid, invalid, validPercent, invalidPercent } = reconciliation;
    lines.push(
      "",
      `Phát ra ${issued}, thu vào ${collected}; hợp lệ ${valid} (${printPercent(validPercent)}%), không hợp lệ ${invalid} (${printPercent(invalidPercent)}%)`,
      ...reconciliation.cases
        .filter((one) => !one.valid)
        .map((one) => `  ${one.count} phiếu: ${one.text.vi} [${one.case}; ${one.rule.citation ?? ""}]`),
      ...reconciliation.locks
        .filter(({ standing }) => standing === "locked" || standing === "overridden" || standing === "noted")
        .map(
          (lock) =>
            `  ${lock.lock} ${lock.text.vi} (${lock.arithmetic})${lock.decision === null ? "" : `; đoàn chủ tịch: ${lock.decision}`}`,
        ),
    );
  }
  if (verdict !== null && votes !== null) {
    lines.push(
      "",
      `Cơ sở: ${verdict.baseArithmetic.vi}`,
      verdict.arithmetic.vi,
      "",
      ...votes.map((one) => `${one.votes}\t${printPercent(one.percent)}%\t${one.name}`),
      "",
      "Trúng cử:",
      ...verdict.elected.map((one, index) => {
        const name = votes.find(({ candidate }) => candidate === one.candidate)?.name ?? one.candidate;
        return `  ${index + 1}. ${name}: ${one.votes} phiếu, ${printPercent(one.percent)}%`;
      }),
      nextWords[verdict.next.step],
      "",
      ...verdict.citations.map(
        ({ citation, parameter, evidence, overridden }) =>
          `[${parameter}] ${citation ?? "–"} (${evidenceWords[evidence]}${overridden === null ? "" : `; đã đặt lại: ${overridden.reason}`})`,
      ),
    );
  }
  return lines;
}
