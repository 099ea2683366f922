import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { indicatorErrors } from "../errors.ts";
import type { IndicatorId } from "../ids.ts";
import type { NewIndicator } from "../indicator-schemas.ts";
import { contradictionIn } from "../rules/check-indicator-rule.ts";
import { isByUnitKind } from "../storage/category-rows.ts";
import { insertIndicator } from "../storage/indicator-rows.ts";
import { writeVersion } from "./write-indicator-version.ts";

/** Lập chỉ số: what is counted in a unit's subtree, by which rule, from which day. */
export async function defineIndicator(
  context: ActionContext,
  input: NewIndicator & { readonly isInvented?: boolean },
): Promise<Result<IndicatorId>> {
  const { clock, random } = context;
  const contradiction = contradictionIn({
    ...input,
    hasCondition: input.condition !== null,
    hasFormula: input.formula !== null,
    hasCategories: input.categorySetId !== null,
    hasComputedSource: input.computedSource !== null,
  });
  if (contradiction !== null) {
    const { vi, en } = contradiction;
    return err(appError(indicatorErrors.INDICATOR_RULE_CONTRADICTS, { reasonVi: vi, reasonEn: en }));
  }
  return inTransaction(context.connection, async (connection) => {
    if (input.categorySetId !== null) {
      const isByKind = await isByUnitKind(connection, input.categorySetId);
      if (isByKind === null) {
        return err(appError(indicatorErrors.CATEGORY_SET_NOT_FOUND, {}, { field: "categorySetId" }));
      }
      if (input.origin === "computed" && !isByKind) {
        return err(appError(indicatorErrors.CATEGORY_SET_NOT_BY_KIND, {}, { field: "categorySetId" }));
      }
    }
    const id = makeId<"indicator">(clock, random);
    const isNew = await insertIndicator(connection, {
      id,
      owner_unit_id: input.ownerUnitId,
      code: input.code,
      frequency: input.frequency,
      origin: input.origin,
      computed_source: input.computedSource,
      category_set_id: input.categorySetId,
      clause_id: input.clauseId,
      document_id: input.documentId,
      established_at: clock.now(),
      is_invented: input.isInvented ?? false,
    });
    if (!isNew) {
      return err(appError(indicatorErrors.INDICATOR_CODE_TAKEN, { code: input.code }, { field: "code" }));
    }
    const written = await writeVersion(connection, { id, ownerUnitId: input.ownerUnitId }, input);
    if (!written.ok) return written;
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["indicator.defined"],
        unitId: input.ownerUnitId,
        subject: { kind: "indicator", id },
        data: { code: input.code, fromOn: input.fromOn },
      },
    );
    return ok(id);
  });
}
