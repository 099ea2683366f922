/** Both languages of one sentence; `{name}` marks a parameter. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** What the HTTP edge answers with when the error reaches it. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503;

/** One entry of an error catalogue: a stable code, what it means, and what the reader should do. */
export interface ErrorDefinition<Code extends string = string> extends BilingualText {
  readonly code: Code;
  readonly status: ErrorStatus;
}

export type ErrorParameters = Readonly<Record<string, string | number>>;

/** An expected failure: a catalogue entry with its parameters and, where input is at fault, the field. */
export interface AppError {
  readonly code: string;
  readonly status: ErrorStatus;
  readonly parameters: ErrorParameters;
  readonly text: BilingualText;
  /** Path into the request body, e.g. "clauses.3.dueOn". */
  readonly field?: string;
  /** Facts that help to act on the error (the existing document, the overlapping tenure). */
  readonly details?: Readonly<Record<string, unknown>>;
}

const catalogue = new Map<string, ErrorDefinition>();

/** Declares a domain's error codes once; a test compares every declared code with docs/reference/errors.md. */
export function defineErrors<const T extends Record<string, Omit<ErrorDefinition, "code">>>(
  definitions: T,
): { readonly [Code in keyof T & string]: ErrorDefinition<Code> } {
  const defined: Record<string, ErrorDefinition> = {};
  for (const [code, definition] of Object.entries(definitions)) {
    if (catalogue.has(code)) throw new Error(`error code declared twice: ${code}`);
    const entry = { code, ...definition };
    catalogue.set(code, entry);
    defined[code] = entry;
  }
  return defined as { [Code in keyof T & string]: ErrorDefinition<Code> };
}

/** Every error code declared by the modules loaded so far, by code. */
export function declaredErrors(): readonly ErrorDefinition[] {
  return [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function fill(text: string, parameters: ErrorParameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** Makes an error value of a catalogue entry, its sentences filled in. */
export function appError(
  definition: ErrorDefinition,
  parameters: ErrorParameters = {},
  more: { field?: string; details?: Readonly<Record<string, unknown>> } = {},
): AppError {
  return {
    code: definition.code,
    status: definition.status,
    parameters,
    text: { vi: fill(definition.vi, parameters), en: fill(definition.en, parameters) },
    ...more,
  };
}
