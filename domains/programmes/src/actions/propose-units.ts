import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { findUnits } from "@nhiemky/org-structure";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import type { AddressedBody } from "../proposal-schemas.ts";
import { isCollective, longerWords, unitWords } from "../rules/unit-words.ts";
import type { NamedBody } from "./gather-proposals.ts";

const mostShown = 5;
type UnitHit = Awaited<ReturnType<typeof findUnits>>[number];

/** Units of a subtree that the words of a text may mean; a person chooses among them. */
export async function proposeUnits(
  context: ActionContext,
  assigningUnitId: UnitId,
  { words, following }: NamedBody,
): Promise<AddressedBody> {
  if (isCollective(words)) return { words, isCollective: true, units: [], isCertain: false };
  const scope = { kind: "units", rootUnitIds: [assigningUnitId] } as const;
  let certain: AddressedBody | null = null;
  let nearest: readonly UnitHit[] = [];
  for (const phrase of longerWords(words, following)) {
    const hits: UnitHit[] = [];
    for (const text of unitWords(phrase)) {
      const some = await findUnits(context, scope, { text, includeEnded: false, limit: mostShown + 1 });
      const [only, ...more] = some.filter((unit) => isNamed(unit, text));
      if (only !== undefined && more.length === 0) certain = bodyOf(phrase, [only], true);
      hits.push(...some);
    }
    // A name holds every word of the phrase: where none does, none will hold more.
    if (hits.length === 0) break;
    nearest = hits;
  }
  return certain ?? bodyOf(words, nearest, false);
}

function isNamed({ name, abbreviation }: UnitHit, text: string): boolean {
  const folded = foldForSearch(text);
  return foldForSearch(name) === folded || foldForSearch(abbreviation ?? "") === folded;
}

function bodyOf(words: string, hits: readonly UnitHit[], isCertain: boolean): AddressedBody {
  const named = new Map(hits.map(({ id, name }) => [id, name]));
  const units = [...named].slice(0, mostShown).map(([id, name]) => ({ id, name }));
  return { words, isCollective: false, units, isCertain };
}
