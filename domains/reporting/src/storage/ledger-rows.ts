import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { IndicatorKey, PeriodKey } from "../ids.ts";
import type { LedgerRule } from "../rules/ledger.ts";

/** One indicator and period, when the checker looks at nothing else. */
export interface LedgerPart {
  readonly indicatorKey: IndicatorKey;
  readonly periodKey: PeriodKey;
  readonly endOn: CivilDate;
}

/** The tables that totals rest on, row by row: for the checker, which adds up by itself. */
export async function selectLedger(connection: Connection, part: LedgerPart | null) {
  const ofPart = part === null ? sql`true` : sql`i.key = ${part.indicatorKey} and p.key = ${part.periodKey}`;
  const ofRule =
    part === null
      ? sql`v.until_on is null and i.origin <> 'formula'`
      : sql`i.key = ${part.indicatorKey} and v.from_on <= ${part.endOn}
          and (v.until_on is null or v.until_on > ${part.endOn})`;
  const all = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(connection)).rows;
  return {
    units: await all(
      sql<{ id: string; establishedOn: string; endedOn: string | null }>`
        select id, established_on as "establishedOn", ended_on as "endedOn" from org_unit`,
    ),
    parents: await all(
      sql<{ unitId: string; fromOn: string; untilOn: string | null; parentId: string | null }>`
        select unit_id as "unitId", from_on as "fromOn", until_on as "untilOn", parent_unit_id as "parentId"
        from unit_parent order by unit_id, from_on`,
    ),
    successions: await all(
      sql<{ decisionId: string; on: string; fromId: string; toId: string; weight: number }>`
        select s.decision_id as "decisionId", s.from_on as on, s.from_unit_id as "fromId", s.to_unit_id as "toId",
          s.weight
        from unit_succession s join structure_decision d on d.id = s.decision_id
        order by s.from_on, d.entered_at, d.id`,
    ),
    rules: await all(
      sql<LedgerRule & { indicator: string; atLeast: string | null }>`
        select i.code as indicator, v.tree_operator as "treeOperator", v.decimals, v.split_rule as "splitRule",
          v.condition_value as "atLeast"
        from indicator i join indicator_version v on v.indicator_id = i.id
        where ${ofRule}`,
    ),
    figures: await all(
      sql<{
        unitId: string;
        indicator: string;
        category: number;
        endOn: string;
        revision: number;
        entry: "f" | "n" | "b";
        value: string | null;
      }>`
        select o.unit_id as "unitId", i.code as indicator, o.category_key as category, p.to_on as "endOn", o.revision,
          o.entry, o.value
        from observation o join indicator i on i.key = o.indicator_key join period p on p.key = o.period_key
        where ${ofPart}`,
    ),
    expected: await all(
      sql<{ unitId: string; indicator: string; endOn: string }>`
        select distinct u.unit_id as "unitId", i.code as indicator, p.to_on as "endOn"
        from round_unit u join period p on p.key = u.period_key
        join reporting_round r on r.id = u.round_id
        join form_indicator f on f.form_id = r.form_id
        join indicator i on i.key = f.indicator_key
        where ${ofPart}`,
    ),
  };
}
