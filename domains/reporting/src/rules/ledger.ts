/** Everything that totals rest on, row by row, as plain data: what the checker adds up. */

export interface LedgerUnit {
  readonly id: string;
  readonly establishedOn: string;
  readonly endedOn: string | null;
  /** In the order of their days. */
  readonly parents: readonly {
    readonly fromOn: string;
    readonly untilOn: string | null;
    readonly parentId: string | null;
  }[];
}

/** Heirs of one unit by one decision; the decisions in the order in which they took effect. */
export interface LedgerSuccession {
  readonly on: string;
  readonly fromId: string;
  readonly heirs: readonly { readonly toId: string; readonly weight: number }[];
}

export interface LedgerFigure {
  readonly unitId: string;
  readonly indicator: string;
  readonly category: number;
  readonly endOn: string;
  /** A decimal, or "nil": không phát sinh. Blank figures are left out. */
  readonly value: string;
}

export interface LedgerRule {
  readonly treeOperator: "sum" | "average" | "count-meeting" | "distinct" | "none";
  readonly decimals: number;
  readonly splitRule: "by-weight" | "undivided";
  readonly atLeast?: string;
}

export interface Ledger {
  readonly units: ReadonlyMap<string, LedgerUnit>;
  readonly successions: readonly LedgerSuccession[];
  readonly rules: ReadonlyMap<string, LedgerRule>;
  readonly figures: readonly LedgerFigure[];
  readonly expected: readonly {
    readonly unitId: string;
    readonly indicator: string;
    readonly endOn: string;
  }[];
}
