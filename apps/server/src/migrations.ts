import { fileStoreMigrations } from "@nhiemky/file-store";
import { domainModules } from "./domain-modules.ts";

/** Every set of migrations in the order in which they run: the floor first, then the domains along their graph. */
export const migrationSets = [
  { domain: "file-store", folder: fileStoreMigrations },
  ...domainModules.map((module) => ({ domain: module.name, folder: module.migrations })),
];
