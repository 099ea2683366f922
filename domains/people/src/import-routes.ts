import { civilDateSchema, defineRoute } from "@nhiemky/http-contract";
import {
  previewedRowShape,
  sheetReadErrors,
  sheetUpload,
  templateDownload,
} from "@nhiemky/spreadsheet/contract";
import { z } from "zod";
import { peopleErrors } from "./errors.ts";
import { peoplePermissions } from "./permissions.ts";
import { membershipStatuses, unitIdSchema } from "./person-schemas.ts";

const importFields = z.object({ underUnitId: unitIdSchema, fromOn: civilDateSchema });
const access = {
  kind: "permission",
  permission: peoplePermissions["person:write"],
  target: { kind: "unit", place: "body", name: "underUnitId" },
} as const;
const errors = [peopleErrors.PEOPLE_IMPORT_NO_FILE, peopleErrors.PEOPLE_IMPORT_COLUMNS, ...sheetReadErrors];

/** Why a row cannot be imported; the pages say it in words. */
export const memberRowProblems = [
  "code-missing",
  "code-twice",
  "name-missing",
  "text-too-long",
  "date-wrong",
  "gender-unknown",
  "status-unknown",
  "unit-unknown",
  "unit-not-existing",
  "differs",
] as const;

export const previewMemberImportRoute = defineRoute({
  id: "previewMemberImport",
  method: "POST",
  path: "/api/people/import/preview",
  tag: "people",
  summary: { vi: "Xem trước việc nhập đảng viên từ .xlsx", en: "Preview an import of members from .xlsx" },
  access,
  body: importFields,
  upload: sheetUpload,
  response: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        fullName: z.string(),
        unitCode: z.string(),
        status: z.enum(membershipStatuses),
        fromOn: civilDateSchema,
        ...previewedRowShape(memberRowProblems),
      }),
    ),
  }),
  errors,
});

export const importMembersRoute = defineRoute({
  id: "importMembers",
  method: "POST",
  path: "/api/people/import",
  tag: "people",
  summary: { vi: "Nhập đảng viên từ .xlsx", en: "Import members from .xlsx" },
  access,
  body: importFields,
  upload: sheetUpload,
  response: z.object({ recordedCount: z.number().int(), unchangedCount: z.number().int() }),
  status: 201,
  errors: [...errors, peopleErrors.PEOPLE_IMPORT_FAULTY],
});

export const memberImportTemplateRoute = defineRoute({
  ...templateDownload,
  id: "memberImportTemplate",
  path: "/api/people/import/template",
  tag: "people",
  summary: { vi: "Tải tệp mẫu để nhập đảng viên", en: "Template file for importing members" },
});
