import { listAuditEntries, verifyChain } from "@nhiemky/audit-log";
import {
  declaredAuditEvents,
  listAuditEntriesRoute,
  listAuditEventsRoute,
  verifyAuditChainRoute,
} from "@nhiemky/audit-log/contract";
import { ok } from "@nhiemky/kernel";
import { type ImplementedRoute, implement } from "../domain-module.ts";
import type { UnitTree } from "../resource-units.ts";
import { nameUnits } from "./name-units.ts";

export function auditHandlers({ scopeCondition, unitNames }: UnitTree): readonly ImplementedRoute[] {
  return [
    implement(listAuditEntriesRoute, async (context, { query, scope }) => {
      const withinScope = scope.kind === "instance" ? null : scopeCondition(scope, "audit_entry.unit_id");
      const { rows, total } = await listAuditEntries(context.connection, query, withinScope);
      const nameOf = await nameUnits(
        context,
        unitNames,
        rows.map((row) => row.unit_id),
      );
      return ok({
        rows: rows.map((row) => ({
          sequence: row.sequence,
          at: row.at.toISOString(),
          event: row.event,
          actorAccountId: row.actor_account_id,
          actorLabel: row.actor_label,
          unitId: row.unit_id,
          unitName: nameOf(row.unit_id),
          subject: { kind: row.subject_kind, id: row.subject_id },
          data: row.data,
        })),
        total,
        page: query.page,
        pageSize: query.pageSize,
      });
    }),
    implement(listAuditEventsRoute, async () =>
      ok({ events: [...declaredAuditEvents()].map(([event, text]) => ({ event, text })) }),
    ),
    implement(verifyAuditChainRoute, async (context) => ok(await verifyChain(context.connection))),
  ];
}
