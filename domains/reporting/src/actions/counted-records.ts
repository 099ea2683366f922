import { countedAnswers } from "@nhiemky/documents";
import type { CivilDate } from "@nhiemky/kernel";
import { endedUnits, unitsLivingOn } from "@nhiemky/org-structure";
import { countedTasks } from "@nhiemky/programmes";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ComputedSource } from "../rules/computed-sources.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";

/** Operating records of a period as a relation, and which of them count. */
export interface CountedRecords {
  /** unit_id, day, record_id, label, and columns of its own. */
  readonly records: RawBuilder<unknown>;
  readonly counts: RawBuilder<SqlBool>;
}

/** The records behind a computed indicator in a period, as they are on a day. */
export function countedRecords(source: ComputedSource, period: StoredPeriod, day: CivilDate): CountedRecords {
  const within = (
    relation: RawBuilder<unknown>,
    counts = sql<SqlBool>`true`,
    which = sql<SqlBool>`true`,
  ) => ({
    records: sql`select * from (${relation}) as record
      where day between ${period.from_on} and ${period.to_on} and ${which}`,
    counts,
  });
  switch (source) {
    case "tasks-due":
      return within(countedTasks(day));
    case "tasks-completed-on-time":
      return within(countedTasks(day), sql`is_on_time`);
    case "tasks-late":
      return within(countedTasks(day), sql`is_late`);
    case "documents-to-answer":
      return within(countedAnswers());
    case "documents-answered":
      return within(countedAnswers(), sql`is_answered`);
    case "documents-answered-on-time":
      return within(countedAnswers(), sql`is_answered_on_time`);
    case "units-merged":
      return within(endedUnits(), undefined, sql`ended_by = 'merge' and day <= ${day}`);
    case "units-dissolved":
      return within(endedUnits(), undefined, sql`ended_by = 'dissolve' and day <= ${day}`);
    case "units-at-end":
      return within(unitsLivingOn(period.to_on < day ? period.to_on : day));
  }
}
