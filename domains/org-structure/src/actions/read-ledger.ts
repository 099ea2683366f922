import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { structureErrors } from "../errors.ts";
import type { RestructuringFigure } from "../ledger-routes.ts";
import { checkStatedShare, type ShareCheck } from "../rules/check-stated-share.ts";
import { countSubtreeKinds, type KindCount } from "../storage/decision-queries.ts";
import { selectFigures } from "../storage/figure-rows.ts";
import type { FigureId } from "../storage/structure-tables.ts";
import { unitNames } from "./find-unit.ts";

export type LedgerFigure = RestructuringFigure &
  ShareCheck & { readonly id: FigureId; readonly unitName: string };

/** Sổ sắp xếp: a subtree's units by kind on the first and the last day of a period, and the figures stated for it. */
export async function readLedger(
  { connection }: ActionContext,
  unitId: UnitId,
  from: CivilDate,
  to: CivilDate,
): Promise<Result<{ readonly counts: readonly KindCount[]; readonly figures: readonly LedgerFigure[] }>> {
  if (from > to) return err(appError(structureErrors.STRUCTURE_DATES_REVERSED, {}, { field: "to" }));
  const figures = await selectFigures(connection, unitId, from, to);
  const names = await unitNames(
    connection,
    figures.map((figure) => figure.unitId),
    to,
  );
  return ok({
    counts: await countSubtreeKinds(connection, unitId, from, to),
    figures: figures.map((figure) => ({
      ...figure,
      ...checkStatedShare(figure.done, figure.total, figure.statedHundredths),
      unitName: names.get(figure.unitId)?.fullName ?? "",
    })),
  });
}
