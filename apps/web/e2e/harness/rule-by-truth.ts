import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { imageHash, type ScannedPile } from "./scanned-ballots.ts";

interface WaitingBallot {
  readonly marks: Readonly<Record<string, string>>;
  readonly sheets: readonly { readonly id: string }[];
}

/** What the ruler sees on the paper of the ballot at hand: candidate -> struck or not, from its images. */
async function seenOnPaper(page: Page, contestId: string, pile: ScannedPile) {
  const api = `/api/contests/${contestId}`;
  const queue = await page.request.get(`${api}/ballots?standing=mine`);
  const { rows } = (await queue.json()) as { rows: readonly { id: string }[] };
  const reply = await page.request.get(`${api}/ballots/${rows[0]!.id}`);
  const ballot = (await reply.json()) as WaitingBallot;
  const struck = new Map<string, boolean | null>();
  for (const sheet of ballot.sheets) {
    const image = await (await page.request.get(`${api}/sheets/${sheet.id}/image`)).body();
    for (const row of pile.rowsOfImage.get(imageHash(image)) ?? []) struck.set(row.candidate, row.struck);
  }
  return { ballot, struck };
}

/**
 * Rules on every ballot that waits for this person, by keys alone, as the voter meant it; answers how many. What the
 * machine read for certain is left as it read it.
 */
export async function ruleByTruth(page: Page, contestUrl: string, pile: ScannedPile): Promise<number> {
  const contestId = contestUrl.split("/").at(-1)!;
  await page.goto(`${contestUrl}/rulings`);
  const isDone = page.getByText("Không còn lá phiếu nào chờ đồng chí kết luận");
  const desk = page.getByRole("form", { name: /^Phiếu \d+\/\d+/ });
  for (let ruled = 0; ; ruled++) {
    await isDone.or(desk).first().waitFor();
    if (await isDone.isVisible()) return ruled;
    const waiting = await page.getByText(/lá phiếu chờ đồng chí kết luận/).textContent();
    const { ballot, struck } = await seenOnPaper(page, contestId, pile);
    for (const [candidate, isStruck] of [...struck].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (ballot.marks[candidate] === undefined) await page.keyboard.press(isStruck === true ? "2" : "1");
    const rule = desk.getByRole("button", { name: /^Kết luận/ });
    assert(await rule.isEnabled(), "every name of the ballot is decided");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(
      (before) =>
        document.body.textContent?.includes("Không còn lá phiếu nào chờ") === true ||
        !document.body.textContent?.includes(before ?? ""),
      waiting,
    );
  }
}
