import type { AppError } from "./app-error.ts";

/**
 * An expected outcome as a value: either what was asked for, or why it was not done.
 * Bugs are thrown, expected failures are returned.
 */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value };
}

export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** Returns the value of a result that cannot have failed here; anything else is a bug and crashes. */
export function expectOk<T, E>(result: Result<T, E>, because: string): T {
  if (result.ok) return result.value;
  throw new Error(`${because}: ${JSON.stringify(result.error)}`);
}
