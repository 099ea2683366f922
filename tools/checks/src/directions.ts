import { importsOf, type SourceFile } from "./source-files.ts";

export interface Violation {
  readonly file: string;
  readonly imports: string;
  readonly because: string;
}

/** Which domains a domain's actions may use: the domain graph of docs/architecture.md. */
export const domainGraph: Readonly<Record<string, readonly string[]>> = {
  "org-structure": [],
  people: ["org-structure"],
  documents: ["org-structure"],
  programmes: ["documents", "org-structure"],
  reporting: ["programmes", "documents", "org-structure"],
  elections: ["people", "org-structure"],
  "composed-reports": ["documents", "org-structure"],
};

/** The floor's own order: a package may use those before it. */
export const foundationOrder = [
  "kernel",
  "database",
  "http-contract",
  "audit-log",
  "file-store",
  "access-control",
  "document-reader",
  "search-index",
  "rule-settings",
  "spreadsheet",
];

/** `@nhiemky/documents/contract` -> { name: "documents", door: "contract" }; null for packages of others. */
function productPackage(specifier: string): { name: string; door: string } | null {
  const match = /^@nhiemky\/([a-z-]+)(?:\/(.+))?$/.exec(specifier);
  return match === null ? null : { name: match[1] ?? "", door: match[2] ?? "" };
}

const domains = new Set(Object.keys(domainGraph));
const foundation = new Set(foundationOrder);
export const libraries: ReadonlySet<string> = new Set([
  "vietnamese-text",
  "rule-book",
  "ballot-paper",
  "mark-detection",
  "official-forms",
]);

function layerOf(file: string): string {
  return /^domains\/[^/]+\/src\/([^/]+)\//.exec(file)?.[1] ?? "";
}

function refuseRelative(file: string, target: string): string | null {
  const home = /^(?:apps|domains|foundation|libraries|tools)\/[^/]+\//.exec(file)?.[0];
  if (home !== undefined && !target.startsWith(home))
    return "a package is entered through its front door, by name";
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === "" || to === "" || from === to) return null;
  if (from === "rules") return "rules import rules only";
  if (from === "storage" && to !== "rules") return "storage imports rules only";
  if (from === "actions" && to === "http") return "actions know no HTTP";
  if (from === "http" && to === "storage") return "http goes through actions";
  return null;
}

function refusePackage(file: string, specifier: string): string | null {
  const target = productPackage(specifier);
  const [area, home] = file.split("/") as [string, string];
  if (layerOf(file) === "rules" && specifier.startsWith("node:")) return "rules touch nothing outside";
  if (target === null) return null;
  const isFoundation = foundation.has(target.name);
  const isDomain = domains.has(target.name);
  if (area === "foundation") {
    if (isDomain) return "the floor knows no domain";
    if (
      isFoundation &&
      target.name !== home &&
      foundationOrder.indexOf(target.name) > foundationOrder.indexOf(home)
    )
      return "the floor has an order";
  }
  if (area === "libraries" && target.name !== "kernel" && !libraries.has(target.name))
    return "a library knows the kernel and libraries";
  if (area === "domains") {
    const isContractOfOther = target.door === "contract";
    if (isDomain && target.name !== home && !domainGraph[home]?.includes(target.name))
      return "not in the domain graph";
    if (
      layerOf(file) === "rules" &&
      !(target.name === "kernel" || libraries.has(target.name) || isContractOfOther)
    )
      return "rules import kernel, libraries and contracts";
  }
  if (area === "apps" && home === "web" && isDomain && target.door !== "contract")
    return "the pages see contracts only";
  return null;
}

/** Impure names that rules must be handed instead of reaching for. */
const impure = /\b(Date\.now|Math\.random|new Date\(\))/;

/** Every import (and impure name in rules) that goes against the directions of docs/architecture.md. */
export function violationsIn(files: readonly SourceFile[]): readonly Violation[] {
  const found: Violation[] = [];
  for (const file of files) {
    const isTest = /(\.test\.tsx?$)|\/(test|e2e)\//.test(file.path);
    if (isTest || file.path.startsWith("tools/") || file.path.startsWith("bench/")) continue;
    for (const imported of importsOf(file)) {
      const isPath = /^(apps|domains|foundation|libraries|tools|bench|regulations)\//.test(imported);
      const because = isPath ? refuseRelative(file.path, imported) : refusePackage(file.path, imported);
      if (because !== null) found.push({ file: file.path, imports: imported, because });
    }
    if (layerOf(file.path) === "rules") {
      const match = impure.exec(file.text);
      if (match !== null)
        found.push({ file: file.path, imports: match[0], because: "rules are handed time and chance" });
    }
  }
  return found;
}
