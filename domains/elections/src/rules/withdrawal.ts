import type { WithdrawalState, WithdrawalStep } from "./nomination.ts";

const next: Readonly<
  Record<WithdrawalStep, { readonly from: readonly WithdrawalState[]; readonly to: WithdrawalState }>
> = {
  request: { from: ["none", "denied"], to: "requested" },
  "propose-allowance": { from: ["requested", "denial-proposed"], to: "allowance-proposed" },
  "propose-denial": { from: ["requested", "allowance-proposed"], to: "denial-proposed" },
  allow: { from: ["allowance-proposed", "denial-proposed"], to: "allowed" },
  deny: { from: ["allowance-proposed", "denial-proposed"], to: "denied" },
};

/**
 * Rút khỏi danh sách: asked for by the nominee, proposed on by the presidium, decided by the assembly, which may
 * decide against the proposal. Null: the step is not open in this state.
 */
export function stepWithdrawal(state: WithdrawalState, step: WithdrawalStep): WithdrawalState | null {
  return next[step].from.includes(state) ? next[step].to : null;
}
