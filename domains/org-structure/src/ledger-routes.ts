import { civilDateSchema, defineRoute, idOf, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { structureErrors } from "./errors.ts";
import { structurePermissions } from "./permissions.ts";

const unitIdSchema = idOf<"unit">();

/** How exact a printed number is: as it stands, "over", or "nearly". */
export const figurePrecisions = ["exact", "above", "below"] as const;

/** Số liệu sắp xếp tổ chức bộ máy: what a source says was cut or kept, out of how many. */
export const restructuringFigureSchema = z.object({
  unitId: unitIdSchema,
  /** The period by its name, e.g. "2015-2020", and its first and last day. */
  periodLabel: textSchema(60),
  fromOn: civilDateSchema,
  toOn: civilDateSchema,
  measure: textSchema(300),
  done: z.number().int().min(0),
  total: z.number().int().min(0).nullable().default(null),
  precision: z.enum(figurePrecisions).default("exact"),
  /** Percent as the source prints it, in hundredths: 85,39 % is 8539. */
  statedHundredths: z.number().int().min(0).max(100_000).nullable().default(null),
  sourceTitle: textSchema(300).nullable().default(null),
  sourceOn: civilDateSchema.nullable().default(null),
  /** What is doubtful about the figure; shown beside it. */
  doubtNote: textSchema(1000).nullable().default(null),
  /** Not from any source: made up for the example. */
  isInvented: z.boolean().default(false),
});
export type RestructuringFigure = z.output<typeof restructuringFigureSchema>;

/** The printed percentage against done / total: right, cut off instead of rounded, or wrong; null: nothing to check. */
export const statedVerdicts = ["right", "truncated", "wrong"] as const;

export const recordFigureRoute = defineRoute({
  id: "recordRestructuringFigure",
  method: "POST",
  path: "/api/restructuring-figures",
  tag: "structure",
  summary: { vi: "Ghi một số liệu sắp xếp tổ chức", en: "Record a restructuring figure" },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:decide"],
    target: { kind: "unit", place: "body", name: "unitId" },
  },
  body: restructuringFigureSchema,
  response: z.object({ id: idOf<"restructuring-figure">() }),
  status: 201,
  errors: [
    structureErrors.STRUCTURE_UNIT_NOT_FOUND,
    structureErrors.STRUCTURE_DONE_BEYOND_TOTAL,
    structureErrors.STRUCTURE_DATES_REVERSED,
  ],
});

export const readLedgerRoute = defineRoute({
  id: "readStructureLedger",
  method: "GET",
  path: "/api/structure-ledger",
  tag: "structure",
  summary: {
    vi: "Sổ sắp xếp tổ chức: trước và sau theo loại, số liệu đã ghi",
    en: "The restructuring ledger: before and after by kind, recorded figures",
  },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "unit", place: "query", name: "unitId" },
  },
  query: z.object({ unitId: unitIdSchema, from: civilDateSchema, to: civilDateSchema }),
  response: z.object({
    /** Units in the subtree as it stood on the first and on the last day, the unit itself included. */
    counts: z.array(z.object({ kind: z.string(), before: z.number().int(), after: z.number().int() })),
    figures: z.array(
      restructuringFigureSchema.extend({
        id: idOf<"restructuring-figure">(),
        unitName: z.string(),
        /** done / total in hundredths of a percent, rounded half up; null without a total. */
        computedHundredths: z.number().int().nullable(),
        verdict: z.enum(statedVerdicts).nullable(),
      }),
    ),
  }),
  errors: [structureErrors.STRUCTURE_DATES_REVERSED],
});
