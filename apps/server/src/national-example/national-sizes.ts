/** How many rows of each kind the national example has. */
export interface NationalSizes {
  readonly provinces: number;
  readonly communes: number;
  readonly grassrootsUnits: number;
  readonly documents: number;
  readonly tasks: number;
}

/** Vietnam since 1 July 2025: 34 provinces and cities, 3,321 communes, wards and special zones; the rest rounded. */
const fullSizes: NationalSizes = {
  provinces: 34,
  communes: 3_321,
  grassrootsUnits: 52_000,
  documents: 2_400,
  tasks: 200_000,
};

/** @param scale 1 for the whole country, 0.01 for a hundredth of it (never less than one of a kind) */
export function nationalSizes(scale: number): NationalSizes {
  const entries = Object.entries(fullSizes).map(([kind, count]) => [
    kind,
    Math.max(1, Math.ceil(count * scale)),
  ]);
  return Object.fromEntries(entries) as unknown as NationalSizes;
}
