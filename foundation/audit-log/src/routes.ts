import {
  civilDateSchema,
  defineRoute,
  idOf,
  instantSchema,
  pageOf,
  pageQuerySchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { auditPermissions } from "./permissions.ts";

const tag = "audit-log";
const unitId = idOf<"unit">();
const accountId = idOf<"account">();

export const listAuditEntriesRoute = defineRoute({
  id: "listAuditEntries",
  method: "GET",
  path: "/api/audit-entries",
  tag,
  summary: { vi: "Nhật ký kiểm toán, mới nhất trước", en: "The audit log, latest first" },
  access: { kind: "permission", permission: auditPermissions["audit:read"], target: { kind: "visible" } },
  query: pageQuerySchema.extend({
    event: z.string().max(80).optional(),
    actorAccountId: accountId.optional(),
    unitId: unitId.optional(),
    subjectKind: z.string().max(80).optional(),
    subjectId: z.string().max(80).optional(),
    /** First and last day, in Vietnam. */
    from: civilDateSchema.optional(),
    to: civilDateSchema.optional(),
  }),
  response: pageOf(
    z.object({
      sequence: z.number().int(),
      at: instantSchema,
      event: z.string(),
      /** Null: the product itself. */
      actorAccountId: accountId.nullable(),
      actorLabel: z.string(),
      unitId: unitId.nullable(),
      unitName: z.string().nullable(),
      subject: z.object({ kind: z.string(), id: z.string() }),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  errors: [],
});

export const listAuditEventsRoute = defineRoute({
  id: "listAuditEvents",
  method: "GET",
  path: "/api/audit-events",
  tag,
  summary: { vi: "Các loại sự kiện của nhật ký", en: "The kinds of events in the log" },
  access: { kind: "signed-in", reason: "names of kinds, the same on every instance" },
  response: z.object({
    events: z.array(z.object({ event: z.string(), text: z.object({ vi: z.string(), en: z.string() }) })),
  }),
  errors: [],
});

const headSchema = z.object({ sequence: z.number().int(), hash: z.string() });

export const verifyAuditChainRoute = defineRoute({
  id: "verifyAuditChain",
  method: "GET",
  path: "/api/audit-chain",
  tag,
  summary: { vi: "Kiểm tra chuỗi nhật ký từ đầu đến cuối", en: "Verify the audit chain from end to end" },
  access: { kind: "permission", permission: auditPermissions["audit:read"], target: { kind: "instance" } },
  response: z.discriminatedUnion("intact", [
    z.object({ intact: z.literal(true), head: headSchema }),
    z.object({
      intact: z.literal(false),
      firstBadSequence: z.number().int(),
      fault: z.enum(["missing", "broken-link", "changed", "cut", "other-head"]),
    }),
  ]),
  errors: [],
});
