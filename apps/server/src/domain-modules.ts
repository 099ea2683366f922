import { type DomainModule, makeAccessModule, makeAuditModule } from "@nhiemky/access-control";
import { isWithin, scopeCondition, unitNames } from "@nhiemky/org-structure";

/** While the house is being built side by side, a domain that does not load yet is left out, loudly. */
async function load(name: string, exported: string): Promise<DomainModule[]> {
  try {
    const loaded = ((await import(name)) as Record<string, DomainModule | undefined>)[exported];
    if (loaded !== undefined) return [loaded];
    console.error(`left out: ${name} has no ${exported} yet`);
  } catch (error) {
    console.error(`left out: ${name} does not load yet: ${String(error)}`);
  }
  return [];
}

/** The floor asks the tree of units, which a domain keeps. */
const units = { isWithin, scopeCondition, unitNames };

/** The domains in the order of their graph: each may refer to those before it. */
export const domainModules: readonly DomainModule[] = [
  makeAuditModule(units),
  makeAccessModule(units),
  ...(await load("@nhiemky/search-index", "searchModule")),
  ...(await load("@nhiemky/rule-settings", "ruleSettingsModule")),
  ...(await load("@nhiemky/org-structure", "orgStructureModule")),
  ...(await load("@nhiemky/people", "peopleModule")),
  ...(await load("@nhiemky/documents", "documentsModule")),
  ...(await load("@nhiemky/programmes", "programmesModule")),
  ...(await load("@nhiemky/composed-reports", "composedReportsModule")),
];
