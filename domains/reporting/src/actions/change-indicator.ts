import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { indicatorErrors } from "../errors.ts";
import type { IndicatorId } from "../ids.ts";
import type { NewIndicatorVersion } from "../indicator-schemas.ts";
import { contradictionIn } from "../rules/check-indicator-rule.ts";
import { indicatorsById, queueIndicator, selectVersions } from "../storage/indicator-rows.ts";
import { writeVersion } from "./write-indicator-version.ts";

/** Đổi định nghĩa: from a day on the indicator means something else; what was counted before stays as it was counted. */
export async function changeIndicator(
  context: ActionContext,
  id: IndicatorId,
  input: NewIndicatorVersion,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const indicator = (await indicatorsById(connection, [id], input.fromOn)).get(id);
    const last = (await selectVersions(connection, id)).at(-1);
    if (indicator === undefined || last === undefined)
      return err(appError(indicatorErrors.INDICATOR_NOT_FOUND));
    if (input.fromOn <= last.from_on) {
      return err(
        appError(indicatorErrors.INDICATOR_VERSION_TOO_EARLY, { fromOn: last.from_on }, { field: "fromOn" }),
      );
    }
    const contradiction =
      contradictionIn({
        ...input,
        origin: indicator.origin,
        hasCondition: input.condition !== null,
        hasFormula: input.formula !== null,
        hasCategories: indicator.category_set_id !== null,
        hasComputedSource: indicator.computed_source !== null,
      }) ??
      (input.decimals < last.decimals
        ? {
            vi: "số chữ số thập phân không được ít hơn trước, vì số liệu đã ghi sẽ bị cắt.",
            en: "there may not be fewer decimals than before: figures that stand would be cut.",
          }
        : null);
    if (contradiction !== null) {
      const { vi, en } = contradiction;
      return err(appError(indicatorErrors.INDICATOR_RULE_CONTRADICTS, { reasonVi: vi, reasonEn: en }));
    }
    const written = await writeVersion(connection, { id, ownerUnitId: indicator.owner_unit_id }, input);
    if (!written.ok) return written;
    await queueIndicator(connection, indicator.key, input.fromOn);
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["indicator.version-opened"],
        unitId: indicator.owner_unit_id,
        subject: { kind: "indicator", id },
        data: { code: indicator.code, fromOn: input.fromOn },
      },
    );
    return ok();
  });
}
