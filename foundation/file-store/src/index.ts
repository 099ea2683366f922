export * from "./read-file.ts";
export * from "./remove-file.ts";
export * from "./store-file.ts";

/** Folder of this package's migrations. */
export const fileStoreMigrations = new URL("./migrations/", import.meta.url);
