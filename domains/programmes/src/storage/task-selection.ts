import type { CivilDate } from "@nhiemky/kernel";
import { matchesWords } from "@nhiemky/search-index";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Lateness, LatenessThresholds } from "../rules/lateness.ts";
import type { TaskFilter } from "../task-list-routes.ts";
import { latenessExpression } from "./lateness-expression.ts";

/** Whether the unit in a column is one of those meant; made by the caller from org-structure's conditions. */
export type UnitCondition = (column: string) => RawBuilder<SqlBool>;

/** Which tasks a list is about. */
export interface TaskSelection {
  readonly filter: Omit<TaskFilter, "lateness" | "order" | "on">;
  /** Whether the reader may see the row `task`; null: every one. */
  readonly readable: RawBuilder<SqlBool> | null;
  /** The units that `filter.unitId` stands for (itself, what it inherited, its subtree); null: not filtered. */
  readonly meant: UnitCondition | null;
  readonly on: CivilDate;
  /** Set when `on` has gone by: the tasks are those of that day, as they stood. */
  readonly pastDay: CivilDate | null;
  readonly thresholds: LatenessThresholds;
}

function isSupporting(is: UnitCondition): RawBuilder<SqlBool> {
  return sql<SqlBool>`task.id in (
    select task_id from task_supporting_unit where ${is("task_supporting_unit.unit_id")})`;
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** A pattern for `like`, its wildcards taken literally. */
function containing(text: string): RawBuilder<string> {
  return sql`'%' || fold_text(${text.replace(/[\\%_]/g, (character) => `\\${character}`)}) || '%'`;
}

/** The condition on `task` of a selection, without lateness; null: every task. */
export function selectionCondition(selection: TaskSelection): RawBuilder<SqlBool> | null {
  const { filter, readable, meant } = selection;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (readable !== null) conditions.push(readable);
  if (meant !== null) {
    if (filter.part === "lead") conditions.push(meant("task.lead_unit_id"));
    if (filter.part === "assigning") conditions.push(meant("task.assigning_unit_id"));
    if (filter.part === "supporting") conditions.push(isSupporting(meant));
  }
  if (filter.programmeId !== undefined) {
    conditions.push(sql`task.programme_id in (
      with recursive inside as (
        select id from programme where id = ${filter.programmeId}
        union all select programme.id from programme join inside on programme.parent_id = inside.id)
      select id from inside)`);
  }
  if (filter.state !== undefined)
    conditions.push(sql`task.state = any(${[...listOf(filter.state)]}::text[])`);
  if (filter.priority !== undefined) conditions.push(sql`task.priority = ${filter.priority}`);
  if (filter.documentId !== undefined) conditions.push(sql`task.document_id = ${filter.documentId}`);
  if (filter.clauseId !== undefined) conditions.push(sql`task.clause_id = ${filter.clauseId}`);
  if (filter.repetitionId !== undefined) conditions.push(sql`task.repetition_id = ${filter.repetitionId}`);
  if (filter.dueFrom !== undefined) conditions.push(sql`task.due_on >= ${filter.dueFrom}`);
  if (filter.dueTo !== undefined) conditions.push(sql`task.due_on <= ${filter.dueTo}`);
  if (filter.contact) {
    conditions.push(sql`fold_text(task.contact_point) like ${containing(filter.contact)}`);
  }
  if (filter.text) conditions.push(matchesWords("task", "task.id", filter.text));
  return conditions.length === 0 ? null : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** The condition on `task` that its lateness is one of those asked for; nothing asked: any. */
export function latenessCondition(
  asked: TaskFilter["lateness"],
  selection: TaskSelection,
): RawBuilder<SqlBool> {
  if (asked === undefined) return sql<SqlBool>`true`;
  const levels: readonly Lateness[] = listOf(asked);
  const computed = latenessExpression(selection.on, selection.thresholds);
  return sql<SqlBool>`(${computed}) = any(${[...levels]}::text[])`;
}
