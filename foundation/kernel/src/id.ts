/** A UUID (version 7) that belongs to one kind of thing; two kinds do not mix. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is Id<string> {
  return typeof value === "string" && pattern.test(value);
}

/**
 * A new id: time-ordered, so that rows made together lie together in an index (RFC 9562, version 7).
 * @param instant milliseconds since 1970, UTC
 * @param random 10 random bytes
 */
export function newId<Kind extends string>(instant: number, random: Uint8Array): Id<Kind> {
  const bytes = new Uint8Array(16);
  let milliseconds = instant;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}
