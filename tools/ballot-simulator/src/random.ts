/** A seeded source of chance: the same seed draws the same deck on every machine. */
export interface Chance {
  /** Uniform in [0, 1). */
  unit(): number;
  between(low: number, high: number): number;
  /** Uniform in ±spread. */
  around(spread: number): number;
  whole(below: number): number;
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A key by its weight. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
}

/** Mulberry32: 32 bits of state, good enough to scatter ink, and quick. */
export function seeded(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const chance: Chance = {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    around: (spread) => (unit() * 2 - 1) * spread,
    whole: (below) => Math.floor(unit() * below),
    happens: (probability) => unit() < probability,
    pick: (from) => {
      const picked = from[chance.whole(from.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    weighted: <Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key => {
      const entries = Object.entries(weights) as [Key, number][];
      let left = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new Error("no weights");
    },
  };
  return chance;
}
