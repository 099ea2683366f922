import type { DocumentId } from "@nhiemky/documents/contract";
import type { RouteInput, RouteReply } from "@nhiemky/http-contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { DecisionKind, decideStructureRoute, readUnitRoute } from "@nhiemky/org-structure/contract";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";

type DecisionBody = RouteInput<typeof decideStructureRoute>["body"];
type Operation = DecisionBody["operation"];

/** A unit to be brought into being, as its fields hold it. */
export interface NewUnitDraft {
  readonly fullName: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly code: string;
  readonly unitKind: string | null;
  readonly parent: PickedUnit | null;
}

/** A part of a split: the new unit, its weight, and the units that go with it. */
export interface PartDraft extends NewUnitDraft {
  readonly key: number;
  readonly weight: number;
  readonly childUnitIds: readonly PickedUnit["id"][];
}

/** Everything the form of a decision holds; each kind uses its own fields. */
export interface DecisionDraft {
  readonly kind: DecisionKind;
  readonly effectiveOn: CivilDate | null;
  readonly decidedBy: PickedUnit | null;
  /** A document of the register; its number and date stand in the two fields below. */
  readonly documentId: DocumentId | null;
  readonly referenceNumber: string;
  readonly referenceOn: CivilDate | null;
  readonly note: string;
  readonly unit: PickedUnit | null;
  readonly units: readonly PickedUnit[];
  readonly newUnit: NewUnitDraft;
  readonly unitKind: string | null;
  readonly parent: PickedUnit | null;
  readonly mergesInto: "existing" | "new";
  readonly parts: readonly PartDraft[];
  readonly goesOn: boolean;
  readonly remainingWeight: number;
  readonly membersToPart: number;
  readonly tasksToPart: number;
  readonly documentsToPart: number;
  readonly membersTo: PickedUnit | null;
  readonly tasksTo: PickedUnit | null;
  readonly documentsTo: PickedUnit | null;
  readonly childrenTo: PickedUnit | null;
}

const emptyUnit: NewUnitDraft = {
  fullName: "",
  shortName: "",
  abbreviation: "",
  code: "",
  unitKind: null,
  parent: null,
};

export function emptyPart(key: number): PartDraft {
  return { ...emptyUnit, key, weight: 1, childUnitIds: [] };
}

const emptyDecision: DecisionDraft = {
  kind: "establish",
  effectiveOn: null,
  decidedBy: null,
  documentId: null,
  referenceNumber: "",
  referenceOn: null,
  note: "",
  unit: null,
  units: [],
  newUnit: emptyUnit,
  unitKind: null,
  parent: null,
  mergesInto: "new",
  parts: [emptyPart(0), emptyPart(1)],
  goesOn: false,
  remainingWeight: 1,
  membersToPart: 0,
  tasksToPart: 0,
  documentsToPart: 0,
  membersTo: null,
  tasksTo: null,
  documentsTo: null,
  childrenTo: null,
};

/** The form as it opens: from a unit's page, that unit, its superior and its present name are filled in. */
export function startingDraft(
  origin: RouteReply<typeof readUnitRoute> | null,
  kind: DecisionKind,
): DecisionDraft {
  if (origin === null) return { ...emptyDecision, kind };
  const unit: PickedUnit = { id: origin.id, name: origin.name };
  const parent = origin.parents.at(-1)?.parent ?? null;
  const name = origin.names.at(-1);
  const renamed = {
    ...emptyUnit,
    fullName: name?.fullName ?? "",
    shortName: name?.shortName ?? "",
    abbreviation: name?.abbreviation ?? "",
  };
  return {
    ...emptyDecision,
    kind,
    unit,
    units: [unit],
    decidedBy: parent ?? unit,
    newUnit: kind === "rename" ? renamed : { ...emptyUnit, parent: kind === "establish" ? unit : parent },
    parts: emptyDecision.parts.map((part) => ({ ...part, parent })),
    childrenTo: parent,
    membersTo: parent,
    tasksTo: parent,
  };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

function newUnitOf(unit: NewUnitDraft) {
  if (unit.fullName.trim() === "" || unit.unitKind === null) return null;
  return {
    fullName: unit.fullName,
    shortName: orNull(unit.shortName),
    abbreviation: orNull(unit.abbreviation),
    code: orNull(unit.code),
    unitKind: unit.unitKind,
    parentUnitId: unit.parent?.id ?? null,
  };
}

function mergeOf({ units, mergesInto, unit, newUnit }: DecisionDraft): Operation | null {
  const unitIds = units.map(({ id }) => id);
  if (unitIds.length === 0) return null;
  if (mergesInto === "existing")
    return unit === null ? null : { kind: "merge", unitIds, into: { unitId: unit.id } };
  const begun = newUnitOf(newUnit);
  return begun === null ? null : { kind: "merge", unitIds, into: { newUnit: begun } };
}

function splitOf(draft: DecisionDraft): Operation | null {
  const parts = draft.parts.flatMap((part) => {
    const unit = newUnitOf(part);
    return unit === null ? [] : [{ unit, weight: part.weight, childUnitIds: [...part.childUnitIds] }];
  });
  if (draft.unit === null || parts.length < draft.parts.length || parts.length === 0) return null;
  const { membersToPart, tasksToPart, documentsToPart } = draft;
  return {
    kind: "split",
    unitId: draft.unit.id,
    parts,
    remainingWeight: draft.goesOn ? draft.remainingWeight : null,
    heirs: { membersToPart, tasksToPart, documentsToPart },
  };
}

function operationOf(draft: DecisionDraft): Operation | null {
  const unitId = draft.unit?.id;
  switch (draft.kind) {
    case "establish": {
      const unit = newUnitOf(draft.newUnit);
      return unit === null ? null : { kind: "establish", unit };
    }
    case "rename": {
      const { fullName, shortName, abbreviation } = draft.newUnit;
      if (unitId === undefined || fullName.trim() === "") return null;
      const name = { fullName, shortName: orNull(shortName), abbreviation: orNull(abbreviation) };
      return { kind: "rename", unitId, name };
    }
    case "change-kind":
      if (unitId === undefined || draft.unitKind === null) return null;
      return { kind: "change-kind", unitId, unitKind: draft.unitKind };
    case "transfer":
      if (draft.units.length === 0 || draft.parent === null) return null;
      return { kind: "transfer", unitIds: draft.units.map(({ id }) => id), newParentUnitId: draft.parent.id };
    case "merge":
      return mergeOf(draft);
    case "split":
      return splitOf(draft);
    case "dissolve": {
      if (unitId === undefined) return null;
      const heirs = {
        membersTo: draft.membersTo?.id ?? null,
        tasksTo: draft.tasksTo?.id ?? null,
        documentsTo: draft.documentsTo?.id ?? null,
      };
      return { kind: "dissolve", unitId, heirs, childrenTo: draft.childrenTo?.id ?? null };
    }
  }
}

/** The form as the server takes it; null while something that is needed is missing. */
export function bodyOf(draft: DecisionDraft): DecisionBody | null {
  const operation = operationOf(draft);
  if (operation === null || draft.effectiveOn === null) return null;
  return {
    operation,
    effectiveOn: draft.effectiveOn,
    source: {
      documentId: draft.documentId,
      referenceNumber: orNull(draft.referenceNumber),
      referenceOn: draft.referenceOn,
      note: orNull(draft.note),
    },
    decidedByUnitId: draft.decidedBy?.id ?? null,
  };
}
