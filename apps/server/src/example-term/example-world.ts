import type { ActionContext, UnitId } from "@nhiemky/access-control";
import type { ClauseId, DocumentId } from "@nhiemky/documents/contract";
import { assert, type CivilDate, fixedClock } from "@nhiemky/kernel";
import type { PersonId } from "@nhiemky/people/contract";

/** What earlier steps of the load have made, by the keys of the data. */
export interface ExampleWorld {
  /** Units that the sources name. */
  readonly units: Map<string, UnitId>;
  /** Invented grassroots units by their number; 67 is gone since the merger, 68 came with the split. */
  readonly grassroots: Map<number, UnitId>;
  readonly cells: UnitId[];
  /** Official members of the cells of a grassroots unit. */
  readonly officialMembers: Map<UnitId, readonly LoadedMember[]>;
  readonly documents: Map<string, LoadedDocument>;
}

export interface LoadedMember {
  readonly personId: PersonId;
  readonly name: string;
  readonly cellName: string;
}

export interface LoadedDocument {
  readonly id: DocumentId;
  /** In reading order. */
  readonly clauseIds: readonly ClauseId[];
}

export function emptyWorld(): ExampleWorld {
  return {
    units: new Map(),
    grassroots: new Map(),
    cells: [],
    officialMembers: new Map(),
    documents: new Map(),
  };
}

/** What the data names must have been made by an earlier step. */
export function from<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  assert(value !== undefined, `the example has no ${String(key)}`);
  return value;
}

/** The same context in the morning of another day: so that history stands where it belongs. */
export function onDay(context: ActionContext, day: CivilDate): ActionContext {
  return { ...context, clock: fixedClock(`${day}T02:00:00Z`) };
}

/** "01", "02": how invented things are numbered. */
export function numbered(number: number): string {
  return String(number).padStart(2, "0");
}
