import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { indicatorErrors } from "../errors.ts";
import type { CategorySetId } from "../ids.ts";
import type { NewCategorySet } from "../indicator-schemas.ts";
import { insertCategorySet } from "../storage/category-rows.ts";

/** Lập phân tổ: the options by which figures are broken down, in their order. */
export async function defineCategorySet(
  context: ActionContext,
  { code, name, options, unitKinds }: NewCategorySet,
): Promise<Result<CategorySetId>> {
  const { clock, random } = context;
  if (unitKinds !== null && !coversEveryKind(unitKinds, options.length)) {
    return err(appError(indicatorErrors.CATEGORY_SET_KINDS_WRONG, {}, { field: "unitKinds" }));
  }
  return inTransaction(context.connection, async (connection) => {
    const id = makeId<"category-set">(clock, random);
    const labelled = options.map((label, position) => ({
      id: makeId<"category-option">(clock, random),
      label,
      unit_kind: unitKinds?.[position] ?? null,
    }));
    if (!(await insertCategorySet(connection, { id, code, name }, labelled))) {
      return err(appError(indicatorErrors.CATEGORY_SET_CODE_TAKEN, { code }, { field: "code" }));
    }
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["category-set.defined"],
        unitId: null,
        subject: { kind: "category-set", id },
        data: { code, optionCount: options.length },
      },
    );
    return ok(id);
  });
}

/** One kind for each option, none twice, and one option for all that have none: so that the parts make the whole. */
function coversEveryKind(kinds: readonly string[], optionCount: number): boolean {
  return kinds.length === optionCount && new Set(kinds).size === kinds.length && kinds.includes("*");
}
