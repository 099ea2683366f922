import { idOf, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { clauseIdSchema, documentIdSchema } from "./ids.ts";

/** Căn cứ: what a programme or a task serves. A meeting is named by its label until meetings have a ledger of their own. */
export const restsOnInputSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("clause"), clauseId: clauseIdSchema }),
  z.object({ kind: z.literal("document"), documentId: documentIdSchema }),
  z.object({
    kind: z.literal("meeting"),
    meetingId: idOf<"meeting">().nullable().default(null),
    label: textSchema(300),
  }),
]);
export type RestsOnInput = z.output<typeof restsOnInputSchema>;

/** The same with words to show: "39-NQ/TW, khoản 2.1". */
export const restsOnSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("clause"),
    clauseId: clauseIdSchema,
    documentId: documentIdSchema,
    label: z.string(),
  }),
  z.object({ kind: z.literal("document"), documentId: documentIdSchema, label: z.string() }),
  z.object({ kind: z.literal("meeting"), meetingId: idOf<"meeting">().nullable(), label: z.string() }),
]);
export type RestsOn = z.output<typeof restsOnSchema>;
