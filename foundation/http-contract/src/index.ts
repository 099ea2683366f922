export * from "./client.ts";
export * from "./permission.ts";
export * from "./problem.ts";
export * from "./route.ts";
export * from "./schemas.ts";
