import type { ActionContext } from "@nhiemky/access-control";
import type { BallotLayout } from "@nhiemky/ballot-paper";
import { ok, type Result } from "@nhiemky/kernel";
import type { Election } from "../election-format.ts";
import type { ContestId } from "../ids.ts";
import { ballotLayoutOf } from "./ballot-of-contest.ts";
import { readElectionFile } from "./read-election-file.ts";
import { requireCounter } from "./require-counter.ts";

type DeskLayout = Pick<Election, "title" | "unit" | "heldOn" | "seats" | "grammar" | "candidates"> & {
  readonly layout: BallotLayout;
};

/** What a member of the committee from another unit needs at the desk: the list, and where each name is printed. */
export async function readDeskLayout(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<DeskLayout>> {
  const counter = await requireCounter(context, contestId, "table");
  if (!counter.ok) return counter;
  const election = await readElectionFile(context, contestId);
  if (!election.ok) return election;
  const made = await ballotLayoutOf(context, contestId);
  if (!made.ok) return made;
  const { title, unit, heldOn, seats, grammar, candidates } = election.value;
  return ok({ title, unit, heldOn, seats, grammar, candidates, layout: made.value.layout });
}
