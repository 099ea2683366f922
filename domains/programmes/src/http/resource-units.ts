import type { ResourceUnits } from "@nhiemky/access-control";
import { evidenceUnits, explanationUnits, programmeUnits, taskUnits } from "../actions/resource-units.ts";

/** Which units a record belongs to, by the part that a route asks about. */
export const resourceUnits: Readonly<Record<string, ResourceUnits>> = {
  task: taskUnits((units) => [units.assigning]),
  "task.lead": taskUnits((units) => [units.lead]),
  "task.supporting": taskUnits((units) => units.supporting),
  "task.reader": taskUnits((units) => [units.assigning, units.lead, ...units.supporting]),
  "evidence.reader": evidenceUnits,
  "explanation.asked": explanationUnits,
  programme: programmeUnits((units) => [units.owner]),
  "programme.reader": programmeUnits((units) => units.readers),
};
