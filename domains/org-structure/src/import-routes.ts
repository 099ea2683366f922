import { civilDateSchema, defineRoute, idOf } from "@nhiemky/http-contract";
import { spreadsheetErrors } from "@nhiemky/spreadsheet/contract";
import { z } from "zod";
import { structureErrors } from "./errors.ts";
import { structurePermissions } from "./permissions.ts";

const importFields = z.object({ underUnitId: idOf<"unit">(), establishedOn: civilDateSchema });
const access = {
  kind: "permission",
  permission: structurePermissions["structure:decide"],
  target: { kind: "unit", place: "body", name: "underUnitId" },
} as const;
const upload = { maxBytes: 5 * 1024 * 1024 };
const errors = [
  structureErrors.STRUCTURE_UNIT_NOT_FOUND,
  structureErrors.STRUCTURE_IMPORT_NO_FILE,
  structureErrors.STRUCTURE_IMPORT_COLUMNS,
  spreadsheetErrors.SPREADSHEET_UNREADABLE,
  spreadsheetErrors.SPREADSHEET_TOO_LARGE,
  spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS,
];

/** Why a row cannot be imported; the pages say it in words. */
export const rowProblems = [
  "code-missing",
  "code-twice",
  "name-missing",
  "text-too-long",
  "kind-unknown",
  "parent-unknown",
  "parent-circular",
  "parent-later",
  "date-wrong",
  "differs",
] as const;

export const previewUnitImportRoute = defineRoute({
  id: "previewUnitImport",
  method: "POST",
  path: "/api/units/import/preview",
  tag: "structure",
  summary: { vi: "Xem trước việc nhập tổ chức từ .xlsx", en: "Preview an import of units from .xlsx" },
  access,
  body: importFields,
  upload,
  response: z.object({
    rows: z.array(
      z.object({
        row: z.number().int(),
        code: z.string(),
        fullName: z.string(),
        unitKind: z.string().nullable(),
        parentCode: z.string().nullable(),
        establishedOn: civilDateSchema,
        verdict: z.enum(["new", "unchanged", "problem"]),
        problems: z.array(z.object({ problem: z.enum(rowProblems), column: z.string() })),
      }),
    ),
  }),
  errors,
});

export const importUnitsRoute = defineRoute({
  id: "importUnits",
  method: "POST",
  path: "/api/units/import",
  tag: "structure",
  summary: { vi: "Nhập tổ chức từ .xlsx", en: "Import units from .xlsx" },
  access,
  body: importFields,
  upload,
  response: z.object({ establishedCount: z.number().int(), unchangedCount: z.number().int() }),
  status: 201,
  errors: [...errors, structureErrors.STRUCTURE_IMPORT_FAULTY],
});

export const unitImportTemplateRoute = defineRoute({
  id: "unitImportTemplate",
  method: "GET",
  path: "/api/units/import/template",
  tag: "structure",
  summary: { vi: "Tải tệp mẫu để nhập tổ chức", en: "Template file for importing units" },
  access: { kind: "signed-in", reason: "an empty form holds nothing of anybody" },
  download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  response: z.unknown(),
  errors: [],
});
