import type { BilingualText } from "@nhiemky/kernel";

/** The roles; each holds on a unit's subtree (or the whole instance) and a time span. */
export const roleNames = [
  "administrator",
  "office-clerk",
  "leader",
  "unit-secretary",
  "unit-clerk",
  "reader",
] as const;
export type RoleName = (typeof roleNames)[number];

/** One entry of the permission catalogue: what it allows, and which roles have it. */
export interface PermissionDefinition extends BilingualText {
  readonly roles: readonly RoleName[];
}

const catalogue = new Map<string, PermissionDefinition>();

/** Declares a domain's permissions (`noun:verb`) once; a test compares them with docs/reference/permissions.md. */
export function definePermissions<const T extends Record<string, PermissionDefinition>>(
  definitions: T,
): { readonly [Name in keyof T & string]: Name } {
  for (const [name, definition] of Object.entries(definitions)) {
    if (catalogue.has(name)) throw new Error(`permission declared twice: ${name}`);
    catalogue.set(name, definition);
  }
  return Object.fromEntries(Object.keys(definitions).map((name) => [name, name])) as {
    [Name in keyof T & string]: Name;
  };
}

/** Every permission declared by the modules loaded so far. */
export function declaredPermissions(): ReadonlyMap<string, PermissionDefinition> {
  return catalogue;
}
