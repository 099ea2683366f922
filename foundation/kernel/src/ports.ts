import { type CivilDate, civilDateAt } from "./civil-date.ts";
import { type Id, newId } from "./id.ts";

/** Where the time comes from. Rules never read it; actions are handed it. */
export interface Clock {
  now(): Date;
}

/** Where randomness comes from. */
export interface Random {
  bytes(count: number): Uint8Array;
}

export const systemClock: Clock = { now: () => new Date() };

export const systemRandom: Random = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};

/** A clock that stands still until moved; for tests and for the example term. */
export function fixedClock(start: string): Clock & { set(instant: string): void } {
  let current = new Date(start);
  return {
    now: () => current,
    set: (instant) => {
      current = new Date(instant);
    },
  };
}

export function today(clock: Clock): CivilDate {
  return civilDateAt(clock.now());
}

export function makeId<Kind extends string>(clock: Clock, random: Random): Id<Kind> {
  return newId<Kind>(clock.now().getTime(), random.bytes(10));
}
