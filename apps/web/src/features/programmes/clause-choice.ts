import type { CivilDate } from "@nhiemky/kernel";
import type { ClauseAssignments, ClauseId, DocumentId, ProgrammeRow } from "@nhiemky/programmes/contract";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";

/** A clause as the clerk means to give it; empty fields take what holds for all. */
export interface ClauseChoice {
  readonly title: string;
  readonly product: string;
  readonly dueOn: CivilDate | null;
  readonly units: readonly PickedUnit[];
}

export interface AssignClausesDraft {
  readonly assigningUnit: PickedUnit | null;
  readonly units: readonly PickedUnit[];
  readonly dueOn: CivilDate | null;
  readonly acknowledgeBy: CivilDate | null;
  readonly programmeId: string | null;
  readonly choices: Readonly<Record<string, ClauseChoice>>;
}

interface ClauseInTree {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

const longestTitle = 500;

export function choiceOf(clause: ClauseInTree): ClauseChoice {
  return { title: clause.text.slice(0, longestTitle).trim(), product: "", dueOn: null, units: [] };
}

/** The clauses at the ends of the tree: what is asked stands there, the others are headings. */
export function leavesOf<Clause extends ClauseInTree>(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ depth }, index) => (clauses[index + 1]?.depth ?? 0) <= depth);
}

/** The request that a draft makes; null while something that every task needs is missing. */
export function assignmentsOf(draft: AssignClausesDraft, documentId: string): ClauseAssignments | null {
  const { assigningUnit, acknowledgeBy, choices } = draft;
  const chosen = Object.entries(choices);
  if (assigningUnit === null || acknowledgeBy === null || chosen.length === 0) return null;
  return {
    assigningUnitId: assigningUnit.id,
    documentId: documentId as DocumentId,
    programmeId: draft.programmeId as ProgrammeRow["id"] | null,
    acknowledgeBy,
    assignments: chosen.map(([clauseId, choice]) => ({
      clauseId: clauseId as ClauseId,
      title: choice.title,
      product: choice.product.trim() === "" ? null : choice.product,
      leadUnitIds: (choice.units.length > 0 ? choice.units : draft.units).map(({ id }) => id),
      dueOn: choice.dueOn ?? draft.dueOn,
    })),
  };
}
