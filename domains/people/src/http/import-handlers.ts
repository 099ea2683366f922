import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { xlsxMediaType } from "@nhiemky/spreadsheet";
import { importMembers } from "../actions/import-members.ts";
import { memberImportTemplate } from "../actions/member-import-template.ts";
import { previewMemberImport } from "../actions/preview-member-import.ts";
import {
  importMembersRoute,
  memberImportTemplateRoute,
  peopleErrors,
  previewMemberImportRoute,
} from "../contract.ts";

const noFile = err(appError(peopleErrors.PEOPLE_IMPORT_NO_FILE, {}, { field: "file" }));

export const importHandlers: readonly ImplementedRoute[] = [
  implement(previewMemberImportRoute, async (context, { body, file }) => {
    if (file === null) return noFile;
    const planned = await previewMemberImport(context, { ...body, file: file.content });
    if (!planned.ok) return planned;
    return ok({
      rows: planned.value.map((row) => ({
        row: row.row,
        code: row.code,
        fullName: row.fullName,
        unitCode: row.unitCode,
        status: row.status,
        fromOn: row.fromOn,
        verdict: row.verdict,
        problems: row.problems.map((problem) => ({ ...problem })),
      })),
    });
  }),

  implement(importMembersRoute, async (context, { body, file }) =>
    file === null ? noFile : importMembers(context, { ...body, file: file.content }),
  ),

  implement(memberImportTemplateRoute, async () =>
    ok({
      fileName: "mau-nhap-dang-vien.xlsx",
      mediaType: xlsxMediaType,
      content: await memberImportTemplate(),
    }),
  ),
];
