import type { NewUnit, Operation } from "../decision-contract.ts";

/** The units that an operation brings into being, in the order in which it names them. */
export function newUnitsOf(operation: Operation): readonly NewUnit[] {
  switch (operation.kind) {
    case "establish":
      return [operation.unit];
    case "merge":
      return "newUnit" in operation.into ? [operation.into.newUnit] : [];
    case "split":
      return operation.parts.map((part) => part.unit);
    default:
      return [];
  }
}
