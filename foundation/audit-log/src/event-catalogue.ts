import type { BilingualText } from "@nhiemky/kernel";

const catalogue = new Map<string, BilingualText>();

/** Declares a domain's audit events (`noun.past`) once; a test compares them with docs/reference/audit-events.md. */
export function defineAuditEvents<const T extends Record<string, BilingualText>>(
  definitions: T,
): { readonly [Name in keyof T & string]: Name } {
  for (const [name, text] of Object.entries(definitions)) {
    if (catalogue.has(name)) throw new Error(`audit event declared twice: ${name}`);
    catalogue.set(name, text);
  }
  return Object.fromEntries(Object.keys(definitions).map((name) => [name, name])) as {
    [Name in keyof T & string]: Name;
  };
}

/** Every audit event declared by the modules loaded so far. */
export function declaredAuditEvents(): ReadonlyMap<string, BilingualText> {
  return catalogue;
}
