export * from "./access-module.ts";
export * from "./action-context.ts";
export * from "./actor.ts";
export * from "./caller.ts";
export * from "./domain-module.ts";
export * from "./record-event.ts";
export * from "./resource-units.ts";
export * from "./scope-of.ts";
