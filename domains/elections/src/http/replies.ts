import { ok, type Result } from "@nhiemky/kernel";

/** The reply of a route that answers only that it was done. */
export async function done(result: Promise<Result<unknown>>): Promise<Result<{ readonly done: true }>> {
  const outcome = await result;
  return outcome.ok ? ok({ done: true }) : outcome;
}

/** A single value under the name that the route gives it. */
export async function named<Name extends string, Value>(
  name: Name,
  result: Promise<Result<Value>>,
): Promise<Result<{ readonly [key in Name]: Value }>> {
  const outcome = await result;
  return outcome.ok ? ok({ [name]: outcome.value } as { [key in Name]: Value }) : outcome;
}
