import type { AppError } from "@nhiemky/kernel";

/** Ends a command: the input or the state does not allow it. Sentence in both languages, with the stable code. */
export function refuse(error: AppError): never {
  console.error(`${error.text.vi}\n${error.text.en}\n(${error.code})`);
  process.exit(1);
}

/** One JSON document on standard output and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
