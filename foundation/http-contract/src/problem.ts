import { z } from "zod";

/** Problem details (RFC 9457) with the stable code and both languages. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** The sentence in the language asked for (Accept-Language), Vietnamese by default. */
  title: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  field: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  /** The request in the server's log. */
  requestId: z.string().optional(),
});

export type Problem = z.infer<typeof problemSchema>;
