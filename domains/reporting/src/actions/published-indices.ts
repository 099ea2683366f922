import { type ActionContext, recordEvent, type Scope, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import { reportingEvents } from "../audit-events.ts";
import { publishedIndexErrors } from "../errors.ts";
import type { PublishedIndexId } from "../ids.ts";
import type {
  NewPublishedIndex,
  PublishedIndexRow,
  PublishedIndexValue,
} from "../published-index-schemas.ts";
import { canonicalDecimal, compareDecimals } from "../rules/decimal.ts";
import {
  findPublishedIndex,
  insertPublishedIndex,
  savePublishedValue,
  selectPublishedIndices,
  selectPublishedValues,
} from "../storage/published-index-rows.ts";
import type { ReportingTables } from "../storage/reporting-tables.ts";
import { authorOf } from "./author.ts";

/** Lập chỉ số công bố, such as PAR INDEX: who publishes it, on which scale. */
export async function establishPublishedIndex(
  context: ActionContext,
  input: NewPublishedIndex,
): Promise<Result<PublishedIndexId>> {
  return inTransaction(context.connection, async (connection) => {
    const id = makeId<"published-index">(context.clock, context.random);
    const { code, name, publisher, scaleFrom, scaleTo, isHigherBetter } = input;
    const row = {
      id,
      code,
      name,
      publisher,
      scale_from: scaleFrom,
      scale_to: scaleTo,
      is_higher_better: isHigherBetter,
    };
    if (!(await insertPublishedIndex(connection, row))) {
      return err(appError(publishedIndexErrors.PUBLISHED_INDEX_CODE_TAKEN, { code }, { field: "code" }));
    }
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["published-index.recorded"],
        unitId: null,
        subject: { kind: "published-index", id },
        data: { code },
      },
    );
    return ok(id);
  });
}

/** Ghi giá trị và thứ hạng của một năm, with its source and the version of the method. */
export async function recordPublishedIndex(
  context: ActionContext,
  id: PublishedIndexId,
  unitId: UnitId,
  input: Omit<PublishedIndexValue, "isComparableWithPrevious">,
): Promise<Result<void>> {
  return inTransaction(context.connection, async (connection) => {
    const index = await findPublishedIndex(connection, id);
    if (index === null) return err(appError(publishedIndexErrors.PUBLISHED_INDEX_NOT_FOUND));
    const { scale_from: from, scale_to: to } = index;
    const isBelow = from !== null && compareDecimals(input.value, from) < 0;
    if (isBelow || (to !== null && compareDecimals(input.value, to) > 0)) {
      const scale = { value: input.value, from: from ?? "…", to: to ?? "…" };
      return err(appError(publishedIndexErrors.PUBLISHED_INDEX_OUTSIDE_SCALE, scale, { field: "value" }));
    }
    await savePublishedValue(connection, {
      index_id: id,
      unit_id: unitId,
      year: input.year,
      value: canonicalDecimal(input.value),
      rank: input.rank,
      ranked_count: input.rankedCount,
      method_version: input.methodVersion,
      source_title: input.sourceTitle,
      source_on: input.sourceOn,
      doubt_note: input.doubtNote,
      recorded_at: context.clock.now(),
      recorded_by: authorOf(context.actor).author,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["published-index.recorded"],
        unitId,
        subject: { kind: "published-index", id },
        data: { code: index.code, year: input.year, value: input.value },
      },
    );
    return ok();
  });
}

/** Indices with the series of the units that a reader may see. */
export async function listPublishedIndices(
  { connection, clock }: ActionContext,
  scope: Scope,
  unitId: UnitId | undefined,
): Promise<PublishedIndexRow[]> {
  const values = await selectPublishedValues(connection, scope, unitId);
  const names = await unitNames(connection, [...new Set(values.map((value) => value.unit_id))], today(clock));
  const byIndex = Map.groupBy(values, (value) => value.index_id);
  return (await selectPublishedIndices(connection)).map((index) => ({
    id: index.id,
    code: index.code,
    name: index.name,
    publisher: index.publisher,
    scaleFrom: index.scale_from,
    scaleTo: index.scale_to,
    isHigherBetter: index.is_higher_better,
    series: [...Map.groupBy(byIndex.get(index.id) ?? [], (value) => value.unit_id)].map(([id, years]) => ({
      unit: { id, name: names.get(id)?.fullName ?? "" },
      values: years.map((year, position) => presentYear(year, years[position - 1])),
    })),
  }));
}

type Year = ReportingTables["published_index_value"];

/** A rank among another number of units, or a value by another method, says nothing beside the year before. */
function presentYear(year: Year, before: Year | undefined): PublishedIndexValue {
  return {
    year: year.year,
    value: year.value,
    rank: year.rank,
    rankedCount: year.ranked_count,
    methodVersion: year.method_version,
    sourceTitle: year.source_title,
    sourceOn: year.source_on,
    doubtNote: year.doubt_note,
    isComparableWithPrevious:
      before?.year === year.year - 1 &&
      before.method_version === year.method_version &&
      (before.ranked_count === year.ranked_count || year.rank === null),
  };
}
