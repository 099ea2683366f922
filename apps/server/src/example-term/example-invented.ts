import { civilDateSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import invented from "../../../../examples/hanoi-bloc-invented.json" with { type: "json" };

const days = z.number().int();
const share = z.number().min(0).max(1);
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

/** How far a task has come: its state and, for started ones, the percent reported last. */
const course = z.enum([
  "assigned",
  "acknowledged",
  "started-20",
  "started-30",
  "started-40",
  "started-50",
  "started-60",
  "started-80",
  "extension",
  "returned",
  "completed",
  "confirmed",
]);
export type Course = z.output<typeof course>;

const cascade = z.strictObject({
  document: z.string(),
  sentOn: civilDateSchema,
  acknowledgeInDays: days,
  answerInDays: days,
  acknowledgedShare: share,
  answeredShare: share,
});

const currentTask = z.strictObject({
  title: z.string(),
  product: z.string(),
  priority: z.enum(["normal", "key", "urgent"]),
  /** Place of its clause in the current plan. */
  clause: z.number().int().nonnegative().nullable(),
  /** Numbers of invented grassroots units, both included. */
  units: z.strictObject({ from: days, to: days }),
  assignedDaysAgo: days,
  dueInDays: days,
  /** One unit after another takes the next course, around and around. */
  courses: z.array(course).min(1),
});
export type CurrentTask = z.output<typeof currentTask>;

const schema = z.strictObject({
  format: z.literal("nhiemky-example-invented/1"),
  mark: bilingual,
  ledgerOpenedOn: civilDateSchema,
  cells: z.strictObject({ unitsWithCells: days, perUnit: days }),
  structureChanges: z.strictObject({
    mergedOn: civilDateSchema,
    splitOn: civilDateSchema,
    transferredOn: civilDateSchema,
    renamedOn: civilDateSchema,
    renamedTo: z.strictObject({ fullName: z.string(), abbreviation: z.string() }),
  }),
  pastTask: z.strictObject({
    title: z.string(),
    product: z.string(),
    assignedOn: civilDateSchema,
    dueOn: civilDateSchema,
  }),
  cascades: z.array(cascade),
  currentCascade: z.strictObject({
    referenceNumber: z.string(),
    type: z.string(),
    subject: z.string(),
    issuedDaysAgo: days,
    sentDaysAgo: days,
    acknowledgeInDays: days,
    answerInDays: days,
    acknowledgedShare: share,
    answeredShare: share,
    clauses: z.array(z.string()).min(1),
  }),
  currentTasks: z.array(currentTask),
  explanation: z.strictObject({ unit: days, daysAgo: days, dueInDays: days }),
});

/** What the sources are silent about, made up so that the pages have something to show; every row of it says so. */
export const exampleInvented = schema.parse(invented);

/** The mark that stands on everything made up. */
export const inventedMark = exampleInvented.mark.vi;
