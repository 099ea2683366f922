import type { RuleJson } from "@nhiemky/rule-book";

function isObject(value: RuleJson): value is { [name: string]: RuleJson } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a value is built like one that a pack has: the same kind, and of an object the same names, of a list entries
 * built like those of the pack's. Where the pack has no value yet (null, an empty list), anything may stand.
 */
export function hasShapeOf(value: RuleJson, known: RuleJson): boolean {
  if (known === null || value === null) return true;
  if (Array.isArray(known)) {
    if (!Array.isArray(value)) return false;
    return known.length === 0 || value.every((entry) => known.some((sample) => hasShapeOf(entry, sample)));
  }
  if (isObject(known)) {
    if (!isObject(value)) return false;
    const names = Object.keys(known);
    return (
      names.length === Object.keys(value).length &&
      names.every((name) => Object.hasOwn(value, name) && hasShapeOf(value[name]!, known[name]!))
    );
  }
  return typeof value === typeof known;
}
