import type { ResourceUnits, UnitId } from "@nhiemky/access-control";
import { findEvidenceTask } from "../storage/evidence-rows.ts";
import { askedUnitOf } from "../storage/explanation-rows.ts";
import { unitsOfProgramme } from "../storage/programme-rows.ts";
import { unitsOfTask } from "../storage/task-access.ts";

type TaskUnits = NonNullable<Awaited<ReturnType<typeof unitsOfTask>>>;
type ProgrammeUnits = NonNullable<Awaited<ReturnType<typeof unitsOfProgramme>>>;

export function taskUnits(choose: (units: TaskUnits) => readonly UnitId[]): ResourceUnits {
  return async (connection, id) => {
    const units = await unitsOfTask(connection, id);
    return units === null ? null : choose(units);
  };
}

export function programmeUnits(choose: (units: ProgrammeUnits) => readonly UnitId[]): ResourceUnits {
  return async (connection, id) => {
    const units = await unitsOfProgramme(connection, id);
    return units === null ? null : choose(units);
  };
}

/** Evidence is read by those who read its task. */
export const evidenceUnits: ResourceUnits = async (connection, id) => {
  const taskId = await findEvidenceTask(connection, id);
  if (taskId === null) return null;
  return taskUnits((units) => [units.assigning, units.lead, ...units.supporting])(connection, taskId);
};

export const explanationUnits: ResourceUnits = async (connection, id) => {
  const unitId = await askedUnitOf(connection, id);
  return unitId === null ? null : [unitId];
};
