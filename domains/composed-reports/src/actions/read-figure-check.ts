import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { FigureCheck } from "../contract.ts";
import { figureCheckErrors } from "../errors.ts";
import { readAcceptances, readCheck } from "../storage/figure-check-rows.ts";
import { figureCheckView } from "./figure-check-view.ts";

export async function readFigureCheck(context: ActionContext, id: string): Promise<Result<FigureCheck>> {
  const check = await readCheck(context.connection, id);
  if (check === undefined) return err(appError(figureCheckErrors.FIGURE_CHECK_NOT_FOUND));
  return ok(figureCheckView(check, await readAcceptances(context.connection, [id])));
}
