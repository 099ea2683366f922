import type { RouteReply } from "@nhiemky/http-contract";
import type { UnitPage } from "../actions/read-unit.ts";
import type { readUnitRoute } from "../contract.ts";
import { nameOn, valueOn } from "../rules/unit-history.ts";
import { presentDecision } from "./present-decision.ts";

export function presentUnit(page: UnitPage): RouteReply<typeof readUnitRoute> {
  const { history, on, parentNames, children, successions, decisions } = page;
  const { id } = history;
  return {
    id,
    code: history.code,
    on,
    name: nameOn(history, on),
    kind: valueOn(history.kinds, on) ?? "",
    establishedOn: history.life.from,
    endedOn: history.life.until,
    names: history.names.map(({ from, until, value }) => ({ from, until, ...value })),
    kinds: history.kinds.map(({ from, until, value }) => ({ from, until, kind: value })),
    parents: history.parents.map(({ from, until, value }) => ({
      from,
      until,
      parent: value === null ? null : { id: value, name: parentNames.get(value) ?? "" },
    })),
    children: children.map((child) => ({ id: child.id, name: child.fullName, kind: child.kind })),
    inheritsFrom: successions
      .filter((row) => row.toId === id && row.fromId !== id)
      .map(({ fromId, fromName, on: day, weight, weightTotal }) => ({
        id: fromId,
        name: fromName,
        on: day,
        weight,
        weightTotal,
      })),
    inheritedBy: successions
      .filter((row) => row.fromId === id && row.toId !== id)
      .map(({ toId, toName, on: day, weight, weightTotal, takesMembers, takesTasks, takesDocuments }) => ({
        id: toId,
        name: toName,
        on: day,
        weight,
        weightTotal,
        takesMembers,
        takesTasks,
        takesDocuments,
      })),
    decisions: decisions.map(presentDecision),
  };
}
