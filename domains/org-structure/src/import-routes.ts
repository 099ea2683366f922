import { civilDateSchema, defineRoute, idOf } from "@nhiemky/http-contract";
import {
  previewedRowShape,
  sheetReadErrors,
  sheetUpload,
  templateDownload,
} from "@nhiemky/spreadsheet/contract";
import { z } from "zod";
import { structureErrors } from "./errors.ts";
import { structurePermissions } from "./permissions.ts";

const importFields = z.object({ underUnitId: idOf<"unit">(), establishedOn: civilDateSchema });
const access = {
  kind: "permission",
  permission: structurePermissions["structure:decide"],
  target: { kind: "unit", place: "body", name: "underUnitId" },
} as const;
const errors = [
  structureErrors.STRUCTURE_UNIT_NOT_FOUND,
  structureErrors.STRUCTURE_IMPORT_NO_FILE,
  structureErrors.STRUCTURE_IMPORT_COLUMNS,
  ...sheetReadErrors,
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
  upload: sheetUpload,
  response: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        fullName: z.string(),
        unitKind: z.string().nullable(),
        parentCode: z.string().nullable(),
        establishedOn: civilDateSchema,
        ...previewedRowShape(rowProblems),
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
  upload: sheetUpload,
  response: z.object({ establishedCount: z.number().int(), unchangedCount: z.number().int() }),
  status: 201,
  errors: [...errors, structureErrors.STRUCTURE_IMPORT_FAULTY],
});

export const unitImportTemplateRoute = defineRoute({
  ...templateDownload,
  id: "unitImportTemplate",
  path: "/api/units/import/template",
  tag: "structure",
  summary: { vi: "Tải tệp mẫu để nhập tổ chức", en: "Template file for importing units" },
});
