import type { ActionContext, UnitId } from "@nhiemky/access-control";
import type { z } from "zod";
import type { numberSequenceSchema } from "../document-schemas.ts";
import { auditSequence } from "../rules/number-sequence.ts";
import { type NumberingTerm, selectSequences, selectTerms } from "../storage/number-rows.ts";

export async function listNumberingTerms(
  { connection }: ActionContext,
  unitId: UnitId,
): Promise<NumberingTerm[]> {
  return [...(await selectTerms(connection, unitId))];
}

/** Every sequence of a unit's outgoing numbers, looked over: gaps and duplicates are visible, not smoothed away (4.1). */
export async function listNumberSequences(
  { connection }: ActionContext,
  unitId: UnitId,
): Promise<z.output<typeof numberSequenceSchema>[]> {
  const terms = new Map((await selectTerms(connection, unitId)).map((term) => [term.id, term.name]));
  return (await selectSequences(connection, unitId)).map(({ typeCode, sequenceKey, numbers }) => {
    // Sequences of the packs count from 1; an empty one has no line here.
    const { next, gaps, duplicates } = auditSequence(numbers, 1);
    return {
      typeCode,
      sequenceKey,
      sequenceName: sequenceKey
        .split("|")
        .map((part) => terms.get(part.replace(/^term:/, "")) ?? part.replace(/^(?:year|congress):/, ""))
        .join(", "),
      count: numbers.length,
      next,
      gaps: gaps.map((gap) => ({ ...gap })),
      duplicates: duplicates.map((number) => `${number.value}${number.suffix}`),
    };
  });
}
