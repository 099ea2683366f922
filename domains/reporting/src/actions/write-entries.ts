import type { ActionContext } from "@nhiemky/access-control";
import { type OfferedCell, weighEntries } from "../rules/entry-changes.ts";
import type { EntrySource } from "../rules/submission-states.ts";
import type { EntryConflict } from "../sheet-schemas.ts";
import {
  type StoredCell,
  type StoredSubmission,
  selectCells,
  writeCells,
} from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";
import { type AskedCell, placeOf } from "./load-form.ts";
import { contentOf } from "./read-sheet.ts";

export interface OfferedEntry extends OfferedCell {
  readonly asked: AskedCell;
}

export interface WrittenEntries {
  readonly versions: readonly { readonly asked: AskedCell; readonly version: number }[];
  /** When there are any, nothing was written. */
  readonly conflicts: readonly EntryConflict[];
}

/** Writes cells of a sheet that is held, all or none; a cell that somebody else changed meanwhile is a conflict. */
export async function writeEntries(
  context: ActionContext,
  submission: StoredSubmission,
  offered: readonly OfferedEntry[],
  source: EntrySource,
): Promise<WrittenEntries> {
  const { connection, clock, actor } = context;
  const stored = new Map(
    (await selectCells(connection, submission.id)).map((cell) => [
      placeOf(cell.indicator_key, cell.category_key),
      cell,
    ]),
  );
  const { changed, conflicts } = weighEntries(stored, offered);
  if (conflicts.length > 0) {
    return { versions: [], conflicts: conflicts.map((cell) => describe(cell, stored.get(cell.place))) };
  }
  const { author, account_id } = authorOf(actor);
  await writeCells(
    connection,
    changed.map(({ cell, version }) => ({
      submission_id: submission.id,
      indicator_key: cell.asked.indicator.key,
      category_key: cell.asked.option?.key ?? (0 as StoredCell["category_key"]),
      version,
      entry: cell.entry,
      value: cell.value,
      remark: cell.remark,
      source,
      entered_by: author,
      entered_by_account_id: account_id,
      entered_at: clock.now(),
    })),
  );
  return { versions: changed.map(({ cell, version }) => ({ asked: cell.asked, version })), conflicts: [] };
}

function describe(cell: OfferedEntry, standing: StoredCell | undefined): EntryConflict {
  return {
    indicatorId: cell.asked.indicator.id,
    categoryOptionId: cell.asked.option?.id ?? null,
    yours: { content: contentOf(cell), remark: cell.remark },
    theirs: {
      content: standing === undefined ? { entry: "blank" } : contentOf(standing),
      remark: standing?.remark ?? null,
      version: standing?.version ?? 0,
      enteredBy: standing?.entered_by ?? "",
      enteredAt: (standing?.entered_at ?? new Date(0)).toISOString(),
    },
  };
}
