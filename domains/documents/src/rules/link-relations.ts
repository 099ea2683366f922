/** How a document or clause bears on another: "A implements B". */
export const linkRelations = [
  "implements",
  "replaces",
  "amends",
  "supplements",
  "repeals",
  "guides",
  "cites",
  "copies",
  "reports-on",
] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** Relations that say what rests on what: a chain of them must not come back to where it began. */
export const orderedRelations: readonly LinkRelation[] = [
  "implements",
  "replaces",
  "amends",
  "supplements",
  "repeals",
  "guides",
  "copies",
];

/** Whether a relation puts the linked document above its own: two documents may cite each other. */
export function isOrdered(relation: LinkRelation): boolean {
  return orderedRelations.includes(relation);
}
