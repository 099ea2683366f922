import { z } from "zod";
import { spreadsheetErrors } from "./errors.ts";

export { spreadsheetErrors };

const megabyte = 1024 * 1024;

/** What routes that take rows in from an .xlsx share: how large a file may be, and how it can fail to be read. */
export const sheetUpload = { maxBytes: 5 * megabyte } as const;
export const sheetReadErrors = [
  spreadsheetErrors.SPREADSHEET_UNREADABLE,
  spreadsheetErrors.SPREADSHEET_TOO_LARGE,
  spreadsheetErrors.SPREADSHEET_TOO_MANY_ROWS,
] as const;

/**
 * What a preview says of every row besides what it read: its number in the sheet, and whether it is new, already there
 * as it stands, or cannot be taken.
 * @param problems names that the pages put into words
 */
export function previewedRowShape<const Problems extends readonly [string, ...string[]]>(problems: Problems) {
  return {
    row: z.number().int(),
    verdict: z.enum(["new", "unchanged", "problem"]),
    problems: z.array(z.object({ problem: z.enum(problems), column: z.string() })),
  };
}

/** The rest of a route that hands out the empty form to fill in. */
export const templateDownload = {
  method: "GET",
  access: { kind: "signed-in", reason: "an empty form holds nothing of anybody" },
  download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  response: z.unknown(),
  errors: [],
} as const;
