export * from "./append-audit.ts";
export * from "./contract.ts";
