import type { ResourceUnits } from "@nhiemky/access-control";
import { unitOfContest } from "../actions/unit-of-contest.ts";

/** A contest belongs to the unit that holds it. */
export const resourceUnits: Readonly<Record<string, ResourceUnits>> = { contest: unitOfContest };
