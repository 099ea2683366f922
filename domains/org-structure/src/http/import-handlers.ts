import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { xlsxMediaType } from "@nhiemky/spreadsheet";
import { importUnits } from "../actions/import-units.ts";
import { previewUnitImport } from "../actions/preview-unit-import.ts";
import { unitImportTemplate } from "../actions/unit-import-template.ts";
import {
  importUnitsRoute,
  previewUnitImportRoute,
  structureErrors,
  unitImportTemplateRoute,
} from "../contract.ts";

const noFile = err(appError(structureErrors.STRUCTURE_IMPORT_NO_FILE, {}, { field: "file" }));

export const importHandlers: readonly ImplementedRoute[] = [
  implement(previewUnitImportRoute, async (context, { body, file }) => {
    if (file === null) return noFile;
    const planned = await previewUnitImport(context, { ...body, file: file.content });
    if (!planned.ok) return planned;
    return ok({
      rows: planned.value.map((row) => ({
        row: row.row,
        code: row.code,
        fullName: row.fullName,
        unitKind: row.unitKind,
        parentCode: row.parentCode,
        establishedOn: row.establishedOn,
        verdict: row.verdict,
        problems: row.problems.map((problem) => ({ ...problem })),
      })),
    });
  }),

  implement(importUnitsRoute, async (context, { body, file }) =>
    file === null ? noFile : importUnits(context, { ...body, file: file.content }),
  ),

  implement(unitImportTemplateRoute, async (context) =>
    ok({
      fileName: "mau-nhap-to-chuc.xlsx",
      mediaType: xlsxMediaType,
      content: await unitImportTemplate(context),
    }),
  ),
];
