import { isCivilDate } from "@nhiemky/kernel";
import { z } from "zod";

/** How sure a value is: read in a source, read in part, inferred from practice, or not verified at all. */
export const evidenceMarks = ["read", "partly-read", "inferred", "unverified"] as const;
export type Evidence = (typeof evidenceMarks)[number];

const day = z.string().refine(isCivilDate, { message: "not-a-date" });

/** Narrows a value to a case, e.g. `{ family: "party", type: "NQ" }`; empty: every case. */
const scopeSchema = z.record(z.string(), z.string());

export const ruleValueSchema = z.object({
  /** Stable id that docs and screens cite: "DN-02". */
  id: z.string().min(1),
  parameter: z.string().regex(/^[a-z]+(?:[.-][a-z]+)+$/),
  scope: scopeSchema,
  value: z.json(),
  /** The document and article that the value rests on, or why there is none. */
  citation: z.string().min(1),
  from: day,
  /** Last day in force; null: no end known. */
  to: day.nullable(),
  evidence: z.enum(evidenceMarks),
  note: z.string().optional(),
});

/** Bộ quy định: dated, cited values of one field, as a file of `regulations/` holds them. */
export const rulePackSchema = z
  .object({
    format: z.literal("nhiemky-rule-pack/1"),
    pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
    values: z.array(ruleValueSchema),
  })
  .refine((pack) => new Set(pack.values.map((value) => value.id)).size === pack.values.length, {
    message: "an id stands twice",
  })
  .refine((pack) => pack.values.every((value) => value.to === null || value.from <= value.to), {
    message: "a value ends before it begins",
  });

export type RulePack = z.infer<typeof rulePackSchema>;
export type RuleScope = Readonly<Record<string, string>>;
export type RuleJson = z.infer<typeof ruleValueSchema>["value"];
