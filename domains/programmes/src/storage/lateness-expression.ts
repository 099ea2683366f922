import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";
import type { Lateness, LatenessThresholds } from "../rules/lateness.ts";

/** `latenessOf` as PostgreSQL computes it for the row `task`; a test compares the two case by case. */
export function latenessExpression(on: CivilDate, thresholds: LatenessThresholds): RawBuilder<Lateness> {
  return sql<Lateness>`case
    when task.settled_lateness is not null then task.settled_lateness
    when task.due_on is null then 'undated'
    when task.due_on < ${on}::date then 'overdue'
    when task.due_on <= ${on}::date + ${thresholds.dueSoonDays}::int then 'due-soon'
    else 'on-course' end`;
}
