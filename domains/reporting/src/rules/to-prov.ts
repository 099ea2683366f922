import type { OpenedNumber, Revision } from "../total-schemas.ts";

type Facts = Record<string, unknown>;
type Relation = Record<string, string>;

/** W3C PROV JSON: entities, activities, agents and how they hang together, each under its own name. */
export interface ProvDocument {
  readonly prefix: Record<string, string>;
  readonly entity: Record<string, Facts>;
  readonly activity: Record<string, Facts>;
  readonly agent: Record<string, Facts>;
  readonly wasGeneratedBy: Record<string, Relation>;
  readonly wasDerivedFrom: Record<string, Relation>;
  readonly wasAttributedTo: Record<string, Relation>;
}

/**
 * An opened number as PROV JSON (https://www.w3.org/submissions/prov-json/): the total was derived from the totals of
 * the children and from the unit's own revisions, each of which an act of approval generated.
 */
export function toProv(opened: OpenedNumber): ProvDocument {
  const prov: ProvDocument = {
    prefix: { nhiemky: "urn:nhiemky:", prov: "http://www.w3.org/ns/prov#" },
    entity: {},
    activity: {},
    agent: {},
    wasGeneratedBy: {},
    wasDerivedFrom: {},
    wasAttributedTo: {},
  };
  const place = `${opened.indicator.id}/${opened.period.id}/${opened.structure}`;
  const totalName = (unitId: string) => `nhiemky:total/${unitId}/${place}`;
  const whole = totalName(opened.unit.id);
  prov.entity[whole] = {
    "prov:label": `${opened.indicator.version.name}, ${opened.unit.name}, ${opened.period.label}`,
    "prov:value": opened.total.value,
    "nhiemky:reported": opened.total.reportedCount,
    "nhiemky:expected": opened.total.expectedCount,
    "nhiemky:asOf": opened.total.asOf,
  };
  let relations = 0;
  const derive = (from: string) => {
    prov.wasDerivedFrom[`_:d${++relations}`] = { "prov:generatedEntity": whole, "prov:usedEntity": from };
  };
  for (const part of opened.contributions) {
    if (part.kind === "own") continue;
    const name = totalName(part.unit.id);
    prov.entity[name] = { "prov:label": part.unit.name, "prov:value": part.total.value };
    derive(name);
  }
  for (const operand of opened.formula?.operands ?? []) {
    const name = `nhiemky:total/${opened.unit.id}/${operand.indicatorId}/${opened.period.id}/${opened.structure}`;
    prov.entity[name] = { "prov:label": operand.code, "prov:value": operand.value };
    derive(name);
  }
  for (const revision of opened.revisions) {
    const name = `nhiemky:observation/${opened.unit.id}/${place}/${revision.categoryOptionId ?? "whole"}/${revision.revision}`;
    addRevision(prov, name, revision);
    const isLatest = opened.revisions.every(
      (other) => other.categoryOptionId !== revision.categoryOptionId || other.revision <= revision.revision,
    );
    if (isLatest) derive(name);
  }
  return prov;
}

function addRevision(prov: ProvDocument, name: string, revision: Revision): void {
  const act = `nhiemky:act/${revision.actId}`;
  prov.entity[name] = {
    "prov:value": revision.content.entry === "figure" ? revision.content.value : revision.content.entry,
    "nhiemky:revision": revision.revision,
    "nhiemky:restsOn": revision.restsOn,
    "nhiemky:isInvented": revision.isInvented,
  };
  prov.activity[act] = {
    "prov:type": `nhiemky:${revision.actKind}`,
    "prov:startTime": revision.enteredAt,
    "prov:endTime": revision.approvedAt,
    "nhiemky:reason": revision.reason,
  };
  prov.wasGeneratedBy[`_:g${name}`] = {
    "prov:entity": name,
    "prov:activity": act,
    "prov:time": revision.approvedAt,
  };
  for (const [part, person] of [
    ["entered", revision.enteredBy],
    ["approved", revision.approvedBy],
  ] as const) {
    const agent = `nhiemky:person/${encodeURIComponent(person)}`;
    prov.agent[agent] = { "prov:label": person };
    prov.wasAttributedTo[`_:${part}/${name}`] = { "prov:entity": name, "prov:agent": agent };
  }
}
