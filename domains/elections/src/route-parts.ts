import { z } from "zod";
import { contestErrors, countingErrors } from "./errors.ts";
import { contestIdSchema } from "./ids.ts";
import { electionPermissions } from "./permissions.ts";

export const tag = "elections";
export const contestParams = z.object({ contestId: contestIdSchema });

const ofContest = { kind: "entity", entity: "contest", place: "params", name: "contestId" } as const;

export const readsContest = {
  kind: "permission",
  permission: electionPermissions["contest:read"],
  target: ofContest,
} as const;

export const conductsContest = {
  kind: "permission",
  permission: electionPermissions["contest:conduct"],
  target: ofContest,
} as const;

/** Sitting on the counting committee is asked by the action: it is no role of an account. */
export const countsBallots = {
  kind: "signed-in",
  reason: "the action lets in only this contest's counting committee, whose members may come from any unit",
} as const;

/** What every change of a contest may answer. */
export const stateErrors = [
  contestErrors.ELECTIONS_CONTEST_NOT_FOUND,
  contestErrors.ELECTIONS_STATE_FORBIDS,
] as const;

/** What every act at the counting table may answer. */
export const tableErrors = [...stateErrors, countingErrors.ELECTIONS_NOT_A_COUNTER] as const;
