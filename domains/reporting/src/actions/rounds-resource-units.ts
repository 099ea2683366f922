import type { ResourceUnits } from "@nhiemky/access-control";
import { ownerOfForm } from "../storage/form-rows.ts";
import { unitsOfRound } from "../storage/rounds-rows.ts";
import { findEvidence, findSubmissionById } from "../storage/submission-rows.ts";

/** Which units the records of rounds belong to, by the part that a route asks about. */
export const roundsResourceUnits: Readonly<Record<string, ResourceUnits>> = {
  "report-form": async (connection, id) => {
    const owner = await ownerOfForm(connection, id);
    return owner === null ? null : [owner];
  },
  round: async (connection, id) => {
    const units = await unitsOfRound(connection, id);
    return units === null ? null : [units.owner];
  },
  "round.reader": async (connection, id) => {
    const units = await unitsOfRound(connection, id);
    return units === null ? null : [units.owner, ...units.asked];
  },
  submission: async (connection, id) => {
    const submission = await findSubmissionById(connection, id);
    return submission === null ? null : [submission.unit_id];
  },
  /** The superior that has it before itself; of a sheet that nobody has, the unit's own, which refuses the step. */
  "submission.approver": async (connection, id) => {
    const submission = await findSubmissionById(connection, id);
    return submission === null ? null : [submission.with_unit_id];
  },
  "submission-evidence": async (connection, id) => {
    const evidence = await findEvidence(connection, id);
    const submission =
      evidence === null ? null : await findSubmissionById(connection, evidence.submission_id);
    return submission === null ? null : [submission.unit_id];
  },
};
