import type { Connection } from "@nhiemky/database";
import type { BallotId } from "../ids.ts";
import type { ElectionRules } from "../rules/applied-rule.ts";
import { type Ballot, ballotKind } from "../rules/ballot.ts";
import { type BallotQuestion, type BallotStanding, standBallot } from "../rules/ballot-standing.ts";
import { candidateId } from "../rules/candidate-id.ts";
import {
  findBallot,
  type StoredBallot,
  type StoredRuling,
  selectBallots,
  selectRulings,
  selectRulingsOf,
} from "../storage/ballot-rows.ts";
import type { StoredContest } from "../storage/contest-rows.ts";
import { frozenList } from "./election-of-contest.ts";

/** A ballot of a contest with everything that decides how it counts. */
export interface StandingBallot {
  readonly ballot: StoredBallot;
  readonly rulings: readonly StoredRuling[];
  readonly standing: BallotStanding;
  /** As it counts; null: it does not, or not yet. */
  readonly counts: Ballot | null;
}

/** What is asked of each ballot of the contest. */
export async function questionOf(connection: Connection, contest: StoredContest): Promise<BallotQuestion> {
  const list = await frozenList(connection, contest);
  const candidates = list.map((one) => candidateId(one.list_number));
  const kind = ballotKind(contest.grammar ?? "strike-out", candidates.length);
  return { kind, seats: contest.seats, candidates };
}

/** Every ballot of a contest and how it stands. */
export async function standBallots(
  connection: Connection,
  contest: StoredContest,
  rules: ElectionRules,
): Promise<readonly StandingBallot[]> {
  const question = await questionOf(connection, contest);
  const rulings = Map.groupBy(await selectRulings(connection, contest.id), (ruling) => ruling.ballot_id);
  return (await selectBallots(connection, contest.id)).map((ballot) => {
    const given = rulings.get(ballot.id) ?? [];
    return { ballot, rulings: given, ...standBallot(ballot, given, question, rules) };
  });
}

/** One ballot of a contest and how it stands; null: the contest has no such ballot. */
export async function standOneBallot(
  connection: Connection,
  contest: StoredContest,
  rules: ElectionRules,
  ballotId: BallotId,
): Promise<StandingBallot | null> {
  const ballot = await findBallot(connection, contest.id, ballotId);
  if (ballot === null) return null;
  const rulings = await selectRulingsOf(connection, ballotId);
  const question = await questionOf(connection, contest);
  return { ballot, rulings, ...standBallot(ballot, rulings, question, rules) };
}
