import { type ActionContext, scopeOf, type UnitId } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import type { Explanation } from "../explanation-schemas.ts";
import { programmePermissions } from "../permissions.ts";
import { openStates } from "../rules/task-state.ts";
import { selectLastWords } from "../storage/task-history.ts";
import { countByLateness, selectTaskRows } from "../storage/task-rows.ts";
import type { NamedUnit, TaskRow } from "../task-schemas.ts";
import { listExplanations } from "./list-explanations.ts";
import { nameUnits, presentTasks } from "./present-tasks.ts";
import { selectTasks } from "./select-tasks.ts";

export interface UnitRequests {
  readonly asOf: CivilDate;
  readonly unit: NamedUnit;
  readonly tasks: (TaskRow & {
    readonly content: string | null;
    readonly lastWord: { readonly kind: "remind" | "return"; readonly text: string | null } | null;
  })[];
  readonly taskCount: number;
  readonly explanations: Explanation[];
  readonly mayAnswer: boolean;
}

const mostTasks = 200;

/** Việc của đơn vị: the open tasks in a unit's hands by date, and what it is asked to explain. */
export async function listUnitRequests(context: ActionContext, unitId: UnitId): Promise<UnitRequests> {
  const { connection, clock, actor } = context;
  const on = today(clock);
  const selection = await selectTasks(
    context,
    { kind: "instance" },
    { unitId, part: "lead", withSubunits: false, state: [...openStates] },
  );
  const listed = await selectTaskRows(connection, selection, {
    lateness: undefined,
    order: "due",
    limit: mostTasks,
    offset: 0,
  });
  const counts = await countByLateness(connection, selection);
  const rows = await presentTasks(connection, listed, on, selection.thresholds);
  const words = await selectLastWords(
    connection,
    listed.map((task) => task.id),
  );
  const { rows: explanations } = await listExplanations(
    context,
    { kind: "instance" },
    { unitId, openOnly: true, limit: mostTasks, offset: 0 },
  );
  const scope = scopeOf(actor, programmePermissions["task:answer"], on);
  return {
    asOf: on,
    unit: (await nameUnits(connection, [unitId], on))(unitId),
    tasks: rows.map((row, index) => ({
      ...row,
      content: listed[index]?.content ?? null,
      lastWord: words.get(row.id) ?? null,
    })),
    taskCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    explanations: [...explanations],
    mayAnswer: scope.kind === "instance" || (await isWithin(connection, [unitId], scope.rootUnitIds)),
  };
}
