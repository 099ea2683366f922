import { createHash } from "node:crypto";
import type { Random } from "@nhiemky/kernel";

/** SHA-256 in hex: what is kept of a secret that the product itself made. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** 256 random bits in URL-safe letters, for machines to carry: cookies and access tokens. */
export function makeSecret(random: Random): string {
  return Buffer.from(random.bytes(32)).toString("base64url");
}

/** Crockford's alphabet: no I, L, O, U, so that what is read from paper is typed right. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groupLength = 5;

/** A secret for people to carry on paper: groups of five characters, 25 random bits each. */
export function makePaperCode(random: Random, groups: number): string {
  const characters = Array.from(random.bytes(groups * groupLength), (byte) => alphabet[byte & 31]);
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(""),
  ).join("-");
}

/** The same code however it was typed: case, spaces, dashes, and the letters that look like digits. */
export function hashOfPaperCode(typed: string): string {
  const characters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return hashOfSecret(characters);
}
