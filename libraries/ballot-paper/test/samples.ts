import { readFileSync } from "node:fs";
import type { BallotElection, BallotGrammar } from "../src/ballot-election.ts";
import { tinosFiles } from "../src/tinos-files.ts";
import type { BallotFonts } from "../src/typeface.ts";

export const fonts: BallotFonts = {
  regular: readFileSync(tinosFiles.regular),
  bold: readFileSync(tinosFiles.bold),
  italic: readFileSync(tinosFiles.italic),
};

const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ"];
const middle = ["Văn", "Thị", "Hữu", "Thị Phương", "Quốc", "Đức", "Ngọc"];
const given = ["An", "Ánh", "Bảo", "Châu", "Dũng", "Giang", "Hạnh", "Ễnh", "Nguyệt", "Thảo", "Vỹ"];

/** An invented election of so many names; every name is different. */
export function sampleElection(count: number, grammar: BallotGrammar, seats?: number): BallotElection {
  return {
    id: "bch-2025",
    title: "Bầu Ban Chấp hành Đảng bộ tỉnh Hồng Lam khóa III, nhiệm kỳ 2025 – 2030",
    unit: "Đại hội đại biểu Đảng bộ tỉnh Hồng Lam lần thứ III",
    heldOn: "2025-06-20",
    grammar,
    seats: seats ?? Math.max(1, Math.round(count * 0.8)),
    letterhead: "ĐẢNG CỘNG SẢN VIỆT NAM",
    candidates: Array.from({ length: count }, (_, index) => ({
      id: `c${String(index + 1).padStart(2, "0")}`,
      name: `${family[index % 10]} ${middle[index % 7]} ${given[index % 11]}`,
      born: 1960 + (index % 30),
    })),
  };
}
