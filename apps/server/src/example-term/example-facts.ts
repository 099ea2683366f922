import { civilDateSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import facts from "../../../../examples/hanoi-bloc.json" with { type: "json" };

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.output<typeof bilingual>;

const sourceKey = z.enum(["S1", "S2", "S3", "S4", "S5"]);
const term = z.string().regex(/^\d{4}-\d{4}$/);
const count = z.number().int().nonnegative();

const unit = z.strictObject({
  key: z.string(),
  fullName: z.string(),
  abbreviation: z.string(),
  level: z.enum([
    "central-committee",
    "politburo",
    "city",
    "bloc",
    "grassroots",
    "steering-committee",
    "commission",
  ]),
  parent: z.string().nullable(),
  /** How many grassroots organisations the source counts under it. */
  baseUnitCount: count.nullable(),
  source: sourceKey.nullable(),
});

const document = z.strictObject({
  key: z.string(),
  type: z.enum(["NQ", "CT", "QĐi", "TB", "CTr", "KH", "ĐA"]),
  referenceNumber: z.string().nullable(),
  subject: z.string(),
  issuer: z.string(),
  issuedOn: civilDateSchema,
  /** `assumed`: no source names the day, and the register says so; the first day of the year or term stands in its place. */
  issuedOnBasis: z.enum(["source", "public-record", "assumed"]),
  period: term.nullable(),
  note: z.string().nullable(),
  implements: z.array(z.string()),
  clauses: z.array(z.string()),
});
export type DocumentFact = z.output<typeof document>;

const gathering = z.strictObject({
  key: z.string(),
  kind: z.enum([
    "congress-of-delegates",
    "congress",
    "executive-committee-conference",
    "steering-committee-session",
  ]),
  label: bilingual,
  ordinal: count.nullable(),
  term: term.nullable(),
  unit: z.string(),
  heldOn: civilDateSchema,
  source: sourceKey,
  items: z.array(bilingual),
  election: z.strictObject({ office: z.string(), elected: count, note: bilingual }).nullable(),
});

/** How many programmes of each kind the source counts; it names none of them. */
const programmeCounts = z.strictObject({
  unit: z.string(),
  term,
  restsOn: z.string(),
  source: sourceKey,
  counts: z.record(z.enum(["breakthrough", "programme", "scheme", "task-group"]), count),
});

const figure = z.strictObject({
  subject: z.enum(["streamlining", "consolidation", "office-work", "citizen-reception", "solidarity"]),
  unit: z.string(),
  measure: bilingual,
  term: term.nullable(),
  /** "2019-H1", "2019-07". */
  period: z.string().nullable(),
  done: count.nullable(),
  total: count.nullable(),
  /** The source says "nearly" (below) or "over" (above) the round figure. */
  approx: z.enum(["below", "above"]).nullable(),
  statedPercent: z.number().nullable(),
  unitOfMeasure: bilingual,
  /** A doubt about the figure; shown wherever the figure is. */
  note: bilingual.nullable(),
  source: sourceKey,
});
export type FigureFact = z.output<typeof figure>;

const target = z.strictObject({
  unit: z.string(),
  term,
  measure: bilingual,
  atLeast: count.nullable(),
  between: z.tuple([count, count]).nullable(),
  unitOfMeasure: bilingual,
  source: sourceKey,
});

const instruction = z.strictObject({
  gathering: z.string(),
  to: z.string(),
  /** Whom the source names where no unit of its own stands for them. */
  addressee: bilingual.nullable(),
  what: bilingual,
  dueOn: civilDateSchema.nullable(),
  /** The words of the date in the source, where it says no day. */
  dueText: z.string().nullable(),
  serves: z.strictObject({ document: z.string(), clause: count }).nullable(),
});

export const exampleFactsSchema = z.strictObject({
  format: z.literal("nhiemky-example/1"),
  title: bilingual,
  sources: z.array(
    z.strictObject({
      key: sourceKey,
      title: z.string(),
      /** A day, or the year where the source gives no more. */
      published: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
      outlet: z.string().nullable(),
    }),
  ),
  units: z.array(unit),
  documents: z.array(document),
  gatherings: z.array(gathering),
  programmes: z.array(programmeCounts),
  figures: z.array(figure),
  targets: z.array(target),
  instructions: z.array(instruction),
});
export type ExampleFacts = z.output<typeof exampleFactsSchema>;

/** Published facts about the Hanoi bloc, terms 2015-2020 and 2020-2025, with the source of each. */
export const exampleFacts: ExampleFacts = exampleFactsSchema.parse(facts);

/** "Tuổi trẻ Thủ đô, 04/08/2020: …": a source as a reader is told of it. */
export function sourceLabel(key: z.output<typeof sourceKey>): string {
  const source = exampleFacts.sources.find((one) => one.key === key);
  if (source === undefined) throw new Error(`no such source: ${key}`);
  const day = source.published.split("-").reverse().join("/");
  return `Nguồn: ${source.title} (${[source.outlet, day].filter((part) => part !== null).join(", ")})`;
}
