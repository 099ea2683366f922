import { readdirSync, readFileSync } from "node:fs";
import { type RulePack, rulePackSchema } from "@nhiemky/rule-book";

const folder = new URL("../../../regulations/", import.meta.url);

let packs: readonly RulePack[] | null = null;

/**
 * The packs of regulations/, read once.
 * @throws when a file is not a rule pack: the product was shipped broken
 */
export function rulePacks(): readonly RulePack[] {
  packs ??= readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => rulePackSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
  return packs;
}
