import { listAuditEntries, verifyChain } from "@nhiemky/audit-log";
import { listAuditEntriesRoute, verifyAuditChainRoute } from "@nhiemky/audit-log/contract";
import { ok } from "@nhiemky/kernel";
import { type ImplementedRoute, implement } from "../domain-module.ts";
import type { UnitTree } from "../resource-units.ts";

export function auditHandlers({ scopeCondition }: UnitTree): readonly ImplementedRoute[] {
  return [
    implement(listAuditEntriesRoute, async (context, { query, scope }) => {
      const withinScope = scope.kind === "instance" ? null : scopeCondition(scope, "audit_entry.unit_id");
      const { rows, total } = await listAuditEntries(context.connection, query, withinScope);
      return ok({
        rows: rows.map((row) => ({
          sequence: row.sequence,
          at: row.at.toISOString(),
          event: row.event,
          actorAccountId: row.actor_account_id,
          actorLabel: row.actor_label,
          unitId: row.unit_id,
          subject: { kind: row.subject_kind, id: row.subject_id },
          data: row.data,
        })),
        total,
        page: query.page,
        pageSize: query.pageSize,
      });
    }),
    implement(verifyAuditChainRoute, async (context) => ok(await verifyChain(context.connection))),
  ];
}
