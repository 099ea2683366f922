import type { ActionContext, Scope } from "@nhiemky/access-control";
import { civilDateAt, ok, type Result } from "@nhiemky/kernel";
import type { FigureCheckRow } from "../contract.ts";
import { findingSeverity } from "../rules/finding-severity.ts";
import { listChecks, readAcceptances } from "../storage/figure-check-rows.ts";
import { findingsOf } from "./figure-check-view.ts";

export interface FigureCheckPage {
  readonly rows: FigureCheckRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** The checks in scope, newest first, with how many findings still ask for something. */
export async function listFigureChecks(
  context: ActionContext,
  scope: Scope,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Result<FigureCheckPage>> {
  const { checks, total } = await listChecks(context.connection, scope, page, pageSize);
  const acceptances = await readAcceptances(
    context.connection,
    checks.map((check) => check.id),
  );
  const rows = checks.map((check): FigureCheckRow => {
    const own = acceptances.filter((acceptance) => acceptance.figure_check_id === check.id);
    const findings = findingsOf(check.content, own);
    return {
      figureCheckId: check.id as FigureCheckRow["figureCheckId"],
      unitId: check.unit_id as FigureCheckRow["unitId"],
      title: check.title,
      fileName: check.file_name,
      checkedAt: check.checked_at.toISOString(),
      checkedOn: civilDateAt(check.checked_at),
      checkedBy: check.checked_by,
      findingCount: findings.length,
      openCount: findings.filter((finding) => findingSeverity(finding) < 2).length,
    };
  });
  return ok({ rows, total, page, pageSize });
}
