import type { ActionContext } from "@nhiemky/access-control";
import type { ContestId, KeyingId } from "../ids.ts";
import { type CountedSheet, compareKeyings } from "../rules/compare-counts.ts";
import { randomId } from "../rules/random-order.ts";
import { insertBallots, type StoredBatch, selectBallots } from "../storage/ballot-rows.ts";
import { keyingsOfBatch, selectKeyedSheets } from "../storage/keying-rows.ts";

const fewestKeyings = 2;

/** Sheets of keyings: keying -> place in the pile -> sheet. */
export async function keyedSheetsOf(
  connection: ActionContext["connection"],
  keyingIds: readonly KeyingId[],
): Promise<readonly ReadonlyMap<number, CountedSheet>[]> {
  const sheets = Map.groupBy(await selectKeyedSheets(connection, keyingIds), (sheet) => sheet.keying_id);
  return keyingIds.map(
    (id) => new Map((sheets.get(id) ?? []).map(({ position, marks, found }) => [position, { marks, found }])),
  );
}

/**
 * Compares the closed keyings of a batch and makes its ballots. A batch with scans has its ballots already: there a
 * keying is a check of the scan, read by `compareBatches`.
 * @returns how many sheets differ; null while nothing can be compared
 */
export async function settleKeyings(
  { connection, random }: ActionContext,
  contestId: ContestId,
  batch: StoredBatch,
): Promise<number | null> {
  const keyings = await keyingsOfBatch(connection, batch.id);
  if (keyings.length < fewestKeyings || keyings.some(({ is_closed }) => !is_closed)) return null;
  const scanned = (await selectBallots(connection, contestId)).some(({ batch_id }) => batch_id === batch.id);
  if (scanned) return null;
  const sheets = await keyedSheetsOf(
    connection,
    keyings.map(({ id }) => id),
  );
  const differences = compareKeyings(sheets, batch.expected_count);
  const differing = new Map(differences.map((one) => [one.position, one.candidates]));
  const [first] = sheets;
  const ballots = Array.from({ length: batch.expected_count }, (_, index) => {
    const position = index + 1;
    const names = differing.get(position);
    const { marks, found } = first!.get(position)!;
    // Of a sheet on which keyings differ, only the names on which they agree are certain.
    const agreed = Object.entries(marks).filter(([name]) => !names?.includes(name));
    return {
      id: randomId<"ballot">(random),
      batch_id: batch.id,
      source: "keyed" as const,
      position,
      status: names === undefined ? ("read" as const) : ("needs-ruling" as const),
      reasons: JSON.stringify(names === undefined ? [] : ["keyings-differ"]),
      marks: JSON.stringify(Object.fromEntries(agreed)),
      found: names === undefined ? found : null,
    };
  });
  await insertBallots(connection, ballots, []);
  return differences.length;
}
