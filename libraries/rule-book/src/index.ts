export * from "./rule-book.ts";
export * from "./rule-pack.ts";
