import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "../rules/password-rules.ts";

/** argon2id, 19 MiB, two passes, one lane: the first choice of the OWASP Password Storage Cheat Sheet. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Hash of a password that nobody has, by the same parameters: compared with when there is no account or no password
 * yet, so that the answer takes as long.
 */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$J85iWXyAlBQAm0n+vYKBRg$7eFDlMl1sd3onvBAwaYItUhQGwKXUZg1wACF+GE5amk";

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), parameters);
}

/** Whether this is the password; always false, at the same cost, when there is no hash. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? decoyHash, normalisePassword(password));
  return matches && storedHash !== null;
}
