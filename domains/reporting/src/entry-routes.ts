import { defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { roundIdSchema, unitIdSchema } from "./ids.ts";
import { reportingPermissions } from "./permissions.ts";
import { entryErrors, roundErrors } from "./rounds-errors.ts";
import { dataValueSetSchema, numberStyleSchema } from "./sheet-schemas.ts";

const tag = "reporting rounds";
const params = z.object({ roundId: roundIdSchema });
const enterInRound = {
  kind: "permission",
  permission: reportingPermissions["figure:enter"],
  target: { kind: "entity", entity: "round.reader", place: "params", name: "roundId" },
} as const;
const response = z.object({
  /** Cells that changed, and the units they belong to. */
  changedCount: z.number().int(),
  unitCount: z.number().int(),
});
const errors = [
  roundErrors.ROUND_NOT_FOUND,
  roundErrors.ROUND_LOCKED,
  roundErrors.ROUND_NOT_OPEN_YET,
  entryErrors.ENTRY_IMPORT_EMPTY,
  /** `details.faults`: every faulty cell by its place. */
  entryErrors.ENTRY_IMPORT_FAULTY,
];

/** Figures of one unit or of many at once: all are saved, or none. */
export const entryRoutes = {
  giveOutWorkbook: defineRoute({
    id: "giveOutWorkbook",
    method: "GET",
    path: "/api/rounds/:roundId/workbook",
    tag,
    summary: {
      vi: "Biểu .xlsx để điền và nạp lại",
      en: "The form as .xlsx, to fill in and read back",
    },
    access: enterInRound,
    params,
    /** One unit; all that the caller enters for when left out. */
    query: z.object({ unitId: unitIdSchema.optional() }),
    download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
    response: z.unknown(),
    errors: [roundErrors.ROUND_NOT_FOUND, roundErrors.ROUND_UNIT_NOT_ASKED],
  }),
  readBackWorkbook: defineRoute({
    id: "readBackWorkbook",
    method: "POST",
    path: "/api/rounds/:roundId/workbook",
    tag,
    summary: { vi: "Nạp biểu .xlsx đã điền", en: "Read a filled-in .xlsx form back" },
    access: enterInRound,
    params,
    /** How numbers that stand as text are written; null: each of them is named, none is guessed. */
    body: z.object({ numberStyle: numberStyleSchema.nullable().default(null) }),
    upload: { maxBytes: 20_000_000 },
    response,
    errors: [...errors, entryErrors.ENTRY_NO_FILE],
  }),
  importDataValueSets: defineRoute({
    id: "importDataValueSets",
    method: "POST",
    path: "/api/rounds/:roundId/data-value-sets",
    tag,
    summary: { vi: "Nhận dataValueSets (JSON) của DHIS2", en: "Take in DHIS2 dataValueSets (JSON)" },
    access: enterInRound,
    params,
    body: dataValueSetSchema,
    response,
    errors,
  }),
};
