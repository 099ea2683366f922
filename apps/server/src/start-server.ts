import type { AddressInfo } from "node:net";
import { authoriser } from "@nhiemky/access-control";
import { migrate, openDatabase, resolveDatabase } from "@nhiemky/database";
import { ok, type Result, systemClock, systemRandom } from "@nhiemky/kernel";
import { domainModules } from "./domain-modules.ts";
import { buildServer } from "./http/build-server.ts";
import { migrationSets } from "./migrations.ts";
import type { Settings } from "./settings.ts";
