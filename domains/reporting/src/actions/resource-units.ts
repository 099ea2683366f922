import type { ResourceUnits } from "@nhiemky/access-control";
import { ownerOfIndicator, unitOfTarget } from "../storage/owner-rows.ts";

/** Which units a record belongs to, as far as access goes. */
export const figureResourceUnits: Readonly<Record<string, ResourceUnits>> = {
  indicator: ownerOfIndicator,
  target: unitOfTarget,
  "target.reader": unitOfTarget,
};
