import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { decideStructure } from "../actions/decide-structure.ts";
import { findUnits } from "../actions/find-units.ts";
import { previewDecision } from "../actions/preview-decision.ts";
import { listDecisions, readDecision } from "../actions/read-decisions.ts";
import { readLedger } from "../actions/read-ledger.ts";
import { readTree } from "../actions/read-tree.ts";
import { readUnit } from "../actions/read-unit.ts";
import { recordFigure } from "../actions/record-figure.ts";
import { withdrawDecision } from "../actions/withdraw-decision.ts";
import {
  decideStructureRoute,
  listDecisionsRoute,
  previewDecisionRoute,
  readDecisionRoute,
  readLedgerRoute,
  readTreeRoute,
  readUnitRoute,
  recordFigureRoute,
  searchUnitsRoute,
  withdrawDecisionRoute,
} from "../contract.ts";
import { presentDecision } from "./present-decision.ts";
import { presentTree } from "./present-tree.ts";
import { presentUnit } from "./present-unit.ts";

export const structureHandlers: readonly ImplementedRoute[] = [
  implement(readTreeRoute, async (context, { query, scope }) =>
    ok(presentTree(await readTree(context, scope, query.on))),
  ),

  implement(searchUnitsRoute, async (context, { query, scope }) =>
    ok({ units: (await findUnits(context, scope, query)).map((hit) => ({ ...hit })) }),
  ),

  implement(readUnitRoute, async (context, { params, query, scope }) => {
    const page = await readUnit(context, scope, params.unitId, query.on);
    return page.ok ? ok(presentUnit(page.value)) : page;
  }),

  implement(decideStructureRoute, async (context, { body }) => {
    const decided = await decideStructure(context, body);
    if (!decided.ok) return decided;
    return ok({ decisionId: decided.value.decisionId, newUnitIds: [...decided.value.newUnitIds] });
  }),

  implement(previewDecisionRoute, async (context, { body }) => {
    const preview = await previewDecision(context, body);
    return preview.ok ? ok({ units: preview.value.map((unit) => ({ ...unit })) }) : preview;
  }),

  implement(listDecisionsRoute, async (context, { query, scope }) => {
    const { page, pageSize, ...filter } = query;
    const found = await listDecisions(context, scope, {
      ...filter,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    return ok({ rows: found.rows.map(presentDecision), total: found.total, page, pageSize });
  }),

  implement(readDecisionRoute, async (context, { params, scope }) => {
    const found = await readDecision(context, scope, params.decisionId);
    if (!found.ok) return found;
    const { decision, counts, successions } = found.value;
    return ok({
      ...presentDecision(decision),
      counts: counts.map((count) => ({ ...count })),
      successions: successions.map((row) => ({
        from: { id: row.fromId, name: row.fromName },
        to: { id: row.toId, name: row.toName },
        weight: row.weight,
        weightTotal: row.weightTotal,
        takesMembers: row.takesMembers,
        takesTasks: row.takesTasks,
        takesDocuments: row.takesDocuments,
      })),
    });
  }),

  implement(withdrawDecisionRoute, (context, { params, body }) =>
    withdrawDecision(context, params.decisionId, body.reason),
  ),

  implement(recordFigureRoute, (context, { body }) => recordFigure(context, body)),

  implement(readLedgerRoute, async (context, { query }) => {
    const ledger = await readLedger(context, query.unitId, query.from, query.to);
    if (!ledger.ok) return ledger;
    const { counts, figures } = ledger.value;
    return ok({
      counts: counts.map((count) => ({ ...count })),
      figures: figures.map((figure) => ({ ...figure })),
    });
  }),
];
