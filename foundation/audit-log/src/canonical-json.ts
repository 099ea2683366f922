/**
 * One text for one JSON value: members sorted by UTF-16 code units, no white space (RFC 8785).
 * A value written to a jsonb column and read back gives the same text.
 * @param value plain JSON: what `JSON.parse` can return
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
