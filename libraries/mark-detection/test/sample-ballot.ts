import { readFile } from "node:fs/promises";
import { type BallotGrammar, type BallotLayout, layoutBallot, tinosFiles } from "@nhiemky/ballot-paper";
import { expectOk } from "@nhiemky/kernel";

/** A made-up ballot for tests. */
export async function sampleLayout(grammar: BallotGrammar, count: number): Promise<BallotLayout> {
  const names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Ý", "Phạm Đức Châu", "Vũ Ngọc Minh Dũng"];
  const candidates = Array.from({ length: count }, (_, index) => ({
    id: `c${index + 1}`,
    name: `${names[index % names.length]} ${"ABCDĐEGH"[index >> 3] ?? "K"}`,
    born: 1960 + index,
  }));
  const election = {
    id: `mau-${grammar}-${count}`,
    title: "Bầu Ban Chấp hành thử nghiệm",
    unit: "Đảng bộ thử nghiệm",
    heldOn: "2025-06-20",
    grammar,
    seats: Math.max(1, Math.ceil(count * 0.7)),
    candidates,
  };
  return expectOk(layoutBallot(election, await sampleFonts()), "the sample ballot fits");
}

export async function sampleFonts() {
  const [regular, bold, italic] = await Promise.all([
    readFile(tinosFiles.regular),
    readFile(tinosFiles.bold),
    readFile(tinosFiles.italic),
  ]);
  return { regular, bold, italic };
}
