export { domainModules } from "./domain-modules.ts";
export { openLog } from "./log.ts";
export { migrationSets } from "./migrations.ts";
export { productVersion } from "./product-version.ts";
export { readSettings, type Settings, settingDefinitions } from "./settings.ts";
export { type RunningServer, type ServerPorts, serveOn, startServer } from "./start-server.ts";
