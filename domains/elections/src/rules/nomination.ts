import type { Candidate } from "../election-format.ts";

/** Nguồn giới thiệu. `superior`: introduced by the superior level, which binds nobody on the spot. */
export const nominationSources = ["outgoing-committee", "delegate", "self", "superior"] as const;
export type NominationSource = (typeof nominationSources)[number];

/** Trạng thái xin rút: nobody leaves the list merely by asking. */
export const withdrawalStates = [
  "none",
  "requested",
  "allowance-proposed",
  "denial-proposed",
  "allowed",
  "denied",
] as const;
export type WithdrawalState = (typeof withdrawalStates)[number];

export const withdrawalSteps = ["request", "propose-allowance", "propose-denial", "allow", "deny"] as const;
export type WithdrawalStep = (typeof withdrawalSteps)[number];

/** Kết quả lấy phiếu xin ý kiến: how many of those attending agreed. */
export interface OpinionPoll {
  readonly agreed: number;
  readonly attending: number;
}

/** Người được giới thiệu: everything that decides whether a name comes onto the list. */
export interface Nomination extends Candidate {
  readonly source: NominationSource;
  readonly hasConsented: boolean;
  readonly isNomineeBound: boolean;
  readonly isNominatorBound: boolean;
  readonly poll: OpinionPoll | null;
  readonly withdrawal: WithdrawalState;
}
