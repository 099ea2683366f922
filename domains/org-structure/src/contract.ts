export type { UnitId } from "@nhiemky/access-control/contract";
export * from "./decision-contract.ts";
