import { declaredAuditEvents } from "@nhiemky/audit-log/contract";
// Declares the codes that only the command line has.
import "@nhiemky/cli";
import { declaredPermissions, type Route, roleNames } from "@nhiemky/http-contract";
import { declaredErrors } from "@nhiemky/kernel";
import { domainModules, settingDefinitions } from "@nhiemky/server";

/** A page of docs/reference that is made from the catalogues in the code. */
export interface ReferencePage {
  readonly path: string;
  readonly text: string;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function page(name: string, title: string, intro: string, body: string): ReferencePage {
  const note =
    "<!-- Made by `node tools/checks/src/write-reference.ts`; a test compares it with the code. -->";
  return { path: `docs/reference/${name}.md`, text: `# ${title}\n${note}\n\n${intro}\n\n${body}\n` };
}

function errorPage(): ReferencePage {
  const rows = declaredErrors().map((error) => [
    `\`${error.code}\``,
    String(error.status),
    error.vi,
    error.en,
  ]);
  const intro =
    "Every expected refusal has a stable code, an HTTP status and one sentence in both languages.";
  return page("errors", "Error codes", intro, table(["code", "status", "tiếng Việt", "English"], rows));
}

function permissionPage(): ReferencePage {
  const rows = [...declaredPermissions()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, definition]) => [
      `\`${name}\``,
      definition.vi,
      definition.en,
      ...roleNames.map((role) => (definition.roles.includes(role) ? "yes" : "")),
    ]);
  const intro =
    "A role is held on a unit's subtree (or the whole instance) and a time span; it gives these permissions there.";
  return page(
    "permissions",
    "Permissions by role",
    intro,
    table(["permission", "tiếng Việt", "English", ...roleNames], rows),
  );
}

function auditEventPage(): ReferencePage {
  const rows = [...declaredAuditEvents()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => [`\`${name}\``, text.vi, text.en]);
  const intro = "What the append-only log records.";
  return page("audit-events", "Audit events", intro, table(["event", "tiếng Việt", "English"], rows));
}

function settingPage(): ReferencePage {
  const rows = Object.entries(settingDefinitions).map(([name, setting]) => [
    `\`${name}\``,
    setting.default === "" ? "(empty)" : `\`${setting.default}\``,
    setting.vi,
    setting.en,
  ]);
  const intro =
    "Settings are environment variables, read once at start. A value that cannot be used stops the start with its name.";
  return page("settings", "Settings", intro, table(["variable", "default", "tiếng Việt", "English"], rows));
}

function accessOf(route: Route): string {
  const { access } = route;
  if (access.kind !== "permission") return `${access.kind}: ${access.reason}`;
  const { target } = access;
  const on =
    target.kind === "unit" ? `unit ${target.name}` : target.kind === "entity" ? target.entity : target.kind;
  return `\`${access.permission}\` on ${on}`;
}

function routePage(): ReferencePage {
  const rows = domainModules
    .flatMap((module) => module.routes)
    .map(({ route }) => [
      `\`${route.method} ${route.path}\``,
      route.summary.vi,
      route.summary.en,
      accessOf(route),
    ]);
  const intro =
    "Every route with the permission it asks for. The same list, with schemas, is served at `/api/openapi.json`.";
  return page("routes", "Routes", intro, table(["route", "tiếng Việt", "English", "access"], rows));
}

/** Every reference page as the code would have it now. */
export function referencePages(): readonly ReferencePage[] {
  return [auditEventPage(), errorPage(), permissionPage(), routePage(), settingPage()];
}
