/** A file of a folder as one look found it. */
export interface LookedAt {
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
}

function isSame(one: LookedAt | undefined, other: LookedAt): boolean {
  return one !== undefined && one.size === other.size && one.modifiedMs === other.modifiedMs;
}

/**
 * Files that may be taken: whole, as far as that can be seen, for they stood unchanged from one look to the next, hold
 * something, and were not taken as they are now. One that goes on growing after it was taken comes again.
 */
export function settledFiles(
  before: readonly LookedAt[],
  now: readonly LookedAt[],
  taken: ReadonlyMap<string, LookedAt>,
): readonly LookedAt[] {
  const earlier = new Map(before.map((file) => [file.name, file]));
  return now.filter(
    (file) => file.size > 0 && isSame(earlier.get(file.name), file) && !isSame(taken.get(file.name), file),
  );
}
