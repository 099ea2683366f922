export * from "./election-format.ts";
export * from "./election-words.ts";
export * from "./file-errors.ts";
export * from "./reading-format.ts";
export * from "./rulings-format.ts";
