export { domainModules } from "./domain-modules.ts";
export { describeAccounts } from "./example-term/describe-accounts.ts";
export { type LoadedExample, loadExampleTerm } from "./example-term/load-example-term.ts";
export { openLog } from "./log.ts";
export { migrationSets } from "./migrations.ts";
export { loadNationalExample } from "./national-example/load-national-example.ts";
export { productVersion } from "./product-version.ts";
export { readSettings, type Settings, settingDefinitions } from "./settings.ts";
export { type RunningServer, type ServerPorts, serveOn, startServer } from "./start-server.ts";
