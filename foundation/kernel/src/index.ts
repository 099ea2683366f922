export * from "./app-error.ts";
export * from "./assert.ts";
export * from "./civil-date.ts";
export * from "./id.ts";
export * from "./ports.ts";
export * from "./result.ts";
