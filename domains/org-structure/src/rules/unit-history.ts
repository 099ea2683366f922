import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { UnitName } from "../decision-contract.ts";
import { covers, type Period } from "./period.ts";

/** A value that holds for a period. */
export interface Dated<T> extends Period {
  readonly value: T;
  /** Only because the parent ended that day; falls away when a decision entered later moves the unit before it. */
  readonly isCarried?: true;
}

/** Everything known about one unit through time. The rows of each kind cover its life without gap or overlap. */
export interface UnitHistory {
  readonly id: UnitId;
  readonly code: string | null;
  readonly life: Period;
  readonly names: readonly Dated<UnitName>[];
  readonly kinds: readonly Dated<string>[];
  /** Null: the top of a tree. */
  readonly parents: readonly Dated<UnitId | null>[];
  /** The days on which it inherits from another unit or from its own division. */
  readonly inheritsOn: readonly CivilDate[];
}

export type Histories = ReadonlyMap<UnitId, UnitHistory>;

/** The value that holds on a day; undefined when none does. */
export function valueOn<T>(rows: readonly Dated<T>[], day: CivilDate): T | undefined {
  return rows.find((row) => covers(row, day))?.value;
}

/** What a unit is called on a day; before and after its life, by its first and last name. */
export function nameOn(unit: UnitHistory, day: CivilDate): string {
  const name = valueOn(unit.names, day) ?? (day < unit.life.from ? unit.names[0] : unit.names.at(-1))?.value;
  return name?.fullName ?? unit.id;
}
