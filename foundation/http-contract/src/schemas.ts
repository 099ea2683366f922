import { type CivilDate, type Id, isCivilDate, isId } from "@nhiemky/kernel";
import { z } from "zod";

/** An id of one kind of thing, e.g. `idOf<"unit">()`. Checked, not transformed: replies are encoded with it too. */
export function idOf<Kind extends string>(): z.ZodType<Id<Kind>, string> {
  return z.string().refine(isId, { message: "not-an-id" }).meta({ format: "uuid" }) as unknown as z.ZodType<
    Id<Kind>,
    string
  >;
}

/** A day, "2020-08-04". */
export const civilDateSchema = z
  .string()
  .refine(isCivilDate, { message: "not-a-date" })
  .meta({ format: "date" }) as unknown as z.ZodType<CivilDate, string>;

/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Free text of a person: trimmed, NFC, at least one character. */
export function textSchema(maxLength: number) {
  return z
    .string()
    .normalize("NFC")
    .trim()
    .min(1, { message: "empty" })
    .max(maxLength, { message: "too-long" });
}

/** Query of every list: which page, how long. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

/** Reply of every list: the rows asked for and how many there are in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  });
}

/** What a route answers when all that matters is that it was done. */
export const doneSchema = z.object({ done: z.literal(true) });
