import { civilDateSchema, defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { documentErrors } from "./errors.ts";
import { unitIdSchema } from "./ids.ts";
import { documentPermissions } from "./permissions.ts";

export const searchHitSchema = z.object({
  kind: z.string(),
  id: z.string(),
  /** The document of a clause, the record itself otherwise. */
  recordId: z.string(),
  title: z.string(),
  unitName: z.string().nullable(),
  occurredOn: civilDateSchema.nullable(),
  snippet: z.object({
    text: z.string(),
    /** Ranges of `text` to mark, in UTF-16 units. */
    marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  }),
});
export type SearchHitView = z.output<typeof searchHitSchema>;

export const searchRoute = defineRoute({
  id: "search",
  method: "GET",
  path: "/api/search",
  tag: "search",
  summary: { vi: "Tra cứu mọi thứ, không cần dấu", en: "Search everything, without diacritics" },
  access: {
    kind: "permission",
    permission: documentPermissions["document:read"],
    target: { kind: "visible" },
  },
  query: z.object({
    text: z.string().min(1).max(300),
    kinds: z.union([z.string(), z.array(z.string())]).optional(),
    from: civilDateSchema.optional(),
    to: civilDateSchema.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({ hits: z.array(searchHitSchema), hasMore: z.boolean() }),
  errors: [],
});

/** A node of a thread: a document, clause, task, unit … */
export const threadNodeSchema = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** "12-NQ/ĐU", "I.2", the task's state: a short line under the title. */
  detail: z.string().nullable(),
  unitId: unitIdSchema.nullable(),
  unitName: z.string().nullable(),
  on: civilDateSchema.nullable(),
  /** Where the node stands from the asked one: -1 is what it serves, 1 what rests on it. */
  distance: z.number().int(),
});

export const threadEdgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** "implements", "part-of", "answers", "rests-on" … read from `from` to `to`. */
  relation: z.string(),
});

export const threadSchema = z.object({
  root: z.string(),
  nodes: z.array(threadNodeSchema),
  edges: z.array(threadEdgeSchema),
  /** What was left out below or above a node: "and 1,940 more". */
  more: z.array(
    z.object({
      node: z.string(),
      direction: z.enum(["up", "down"]),
      relation: z.string(),
      count: z.number().int(),
    }),
  ),
});
export type ThreadView = z.output<typeof threadSchema>;

export const threadRoute = defineRoute({
  id: "getThread",
  method: "GET",
  path: "/api/thread/:kind/:id",
  tag: "thread",
  summary: {
    vi: "Mạch việc: dựa trên gì, và gì dựa trên nó",
    en: "Thread: what it serves and what rests on it",
  },
  access: {
    kind: "permission",
    permission: documentPermissions["document:read"],
    target: { kind: "visible" },
  },
  params: z.object({ kind: z.string().max(40), id: z.uuid() }),
  /** Nothing that came after this day, units named as on it; without it, as things stand. */
  query: z.object({ on: civilDateSchema.optional() }),
  response: threadSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});
