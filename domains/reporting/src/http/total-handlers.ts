import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { openNumber } from "../actions/open-number.ts";
import { readChildTotals } from "../actions/read-child-totals.ts";
import { readChildSeries, readSeries } from "../actions/read-series.ts";
import { readUnitFigures } from "../actions/read-unit-figures.ts";
import { recountUnit } from "../actions/recount-unit.ts";
import { toProv } from "../rules/to-prov.ts";
import { totalRoutes as routes } from "../total-routes.ts";
import { childTotalsWorkbook, figuresWorkbook, seriesWorkbook } from "./total-workbooks.ts";

export const totalHandlers = [
  implement(routes.readUnitFigures, (context, { params, query, scope }) =>
    readUnitFigures(context, scope, params.unitId, query),
  ),
  implement(routes.readChildTotals, (context, { params, query, scope }) =>
    readChildTotals(context, scope, params.unitId, query),
  ),
  implement(routes.readSeries, (context, { params, query, scope }) =>
    readSeries(context, scope, params.unitId, query),
  ),
  implement(routes.readChildSeries, (context, { params, query, scope }) =>
    readChildSeries(context, scope, params.unitId, query),
  ),
  implement(routes.openNumber, (context, { params, query, scope }) =>
    openNumber(context, scope, params.unitId, query),
  ),
  implement(routes.exportUnitFigures, async (context, { params, query, scope }) => {
    const read = await readUnitFigures(context, scope, params.unitId, query);
    return read.ok ? ok(await figuresWorkbook(read.value, query.structure)) : read;
  }),
  implement(routes.exportChildTotals, async (context, { params, query, scope }) => {
    const read = await readChildTotals(context, scope, params.unitId, query);
    return read.ok ? ok(await childTotalsWorkbook(read.value, query.structure)) : read;
  }),
  implement(routes.exportSeries, async (context, { params, query, scope }) => {
    const read = await readSeries(context, scope, params.unitId, query);
    return read.ok ? ok(await seriesWorkbook(read.value, query.structure)) : read;
  }),
  implement(routes.recountUnit, (context, { params, body }) =>
    recountUnit(context, params.unitId, body.periodId),
  ),
  implement(routes.openNumberAsProv, async (context, { params, query, scope }) => {
    const opened = await openNumber(context, scope, params.unitId, query);
    return opened.ok ? ok(toProv(opened.value)) : opened;
  }),
];
