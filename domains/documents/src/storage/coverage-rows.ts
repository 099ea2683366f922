import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { ClauseId, DeliveryId, DispatchId, DocumentId, QuestionId } from "../ids.ts";

export interface CoverageRow {
  readonly deliveryId: DeliveryId;
  readonly unitId: UnitId;
  readonly acknowledgedOn: CivilDate | null;
  readonly passedOnTo: number;
  readonly openQuestionCount: number;
  readonly reminderCount: number;
}

/** One line a unit of a dispatch. */
export async function selectCoverage(
  connection: Connection,
  dispatchId: DispatchId,
): Promise<readonly CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select v.id as "deliveryId", v.unit_id as "unitId", v.acknowledged_on as "acknowledgedOn",
      (select count(*) from dispatch p join delivery pv on pv.dispatch_id = p.id
        where p.passed_on_from = v.id) as "passedOnTo",
      (select count(*) from delivery_question q where q.delivery_id = v.id and q.answer is null) as "openQuestionCount",
      (select count(*) from delivery_reminder r where r.delivery_id = v.id) as "reminderCount"
    from delivery v where v.dispatch_id = ${dispatchId}`.execute(connection);
  return rows;
}

export interface AnswerRow {
  readonly deliveryId: DeliveryId;
  readonly documentId: DocumentId;
  readonly referenceNumber: string | null;
  readonly subject: string | null;
  readonly answeredOn: CivilDate;
  readonly copiedWordCount: number | null;
  readonly wordCount: number | null;
  readonly ownNumberCount: number;
  readonly ownOwnerCount: number;
  readonly ownDateCount: number;
  /** Empty: every clause that was sent. */
  readonly clauseIds: readonly ClauseId[];
}

/** The answers to some deliveries, the first one first. */
export async function selectAnswers(
  connection: Connection,
  deliveryIds: readonly DeliveryId[],
): Promise<readonly AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select a.delivery_id as "deliveryId", a.document_id as "documentId", d.reference_number as "referenceNumber",
      d.subject, a.answered_on as "answeredOn", a.copied_word_count as "copiedWordCount", a.word_count as "wordCount",
      a.own_number_count as "ownNumberCount", a.own_owner_count as "ownOwnerCount", a.own_date_count as "ownDateCount",
      coalesce((select array_agg(c.clause_id::text) from delivery_answer_clause c where c.answer_id = a.id), '{}') as "clauseIds"
    from delivery_answer a join document d on d.id = a.document_id
    where a.delivery_id = any(${[...deliveryIds]}::uuid[])
    order by a.answered_on, a.id`.execute(connection);
  return rows;
}

export interface LevelRow {
  readonly level: number;
  readonly deliveryCount: number;
  readonly acknowledgedCount: number;
  readonly answeredCount: number;
  readonly daysToAcknowledge: number;
  readonly daysToAnswer: number;
}

/** Counts and sums of days of each level: the dispatch itself (0), what its receivers passed on (1) and so on. */
export async function selectLevels(
  connection: Connection,
  dispatchId: DispatchId,
): Promise<readonly LevelRow[]> {
  const { rows } = await sql<LevelRow>`
    with recursive passed as (
      select id, sent_on, 0 as level from dispatch where id = ${dispatchId}
      union all
      select d.id, d.sent_on, passed.level + 1
      from passed join delivery v on v.dispatch_id = passed.id join dispatch d on d.passed_on_from = v.id
    ), received as (
      select passed.level, v.id, v.acknowledged_on - passed.sent_on as to_acknowledge,
        (select min(a.answered_on) from delivery_answer a where a.delivery_id = v.id) - passed.sent_on as to_answer
      from passed join delivery v on v.dispatch_id = passed.id
    )
    select level, count(*) as "deliveryCount", count(to_acknowledge) as "acknowledgedCount",
      count(to_answer) as "answeredCount", coalesce(sum(to_acknowledge), 0) as "daysToAcknowledge",
      coalesce(sum(to_answer), 0) as "daysToAnswer"
    from received group by level order by level`.execute(connection);
  return rows;
}

export interface QuestionRow {
  readonly id: QuestionId;
  readonly deliveryId: DeliveryId;
  readonly unitId: UnitId;
  readonly clauseLabel: string | null;
  readonly question: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** Questions of some deliveries, the unanswered first. */
export async function selectQuestions(
  connection: Connection,
  deliveryIds: readonly DeliveryId[],
): Promise<readonly QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select q.id, q.delivery_id as "deliveryId", v.unit_id as "unitId", c.label as "clauseLabel", q.question,
      q.asked_at as "askedAt", q.answer, q.answered_at as "answeredAt"
    from delivery_question q join delivery v on v.id = q.delivery_id left join clause c on c.id = q.clause_id
    where q.delivery_id = any(${[...deliveryIds]}::uuid[])
    order by q.answer is not null, q.asked_at desc limit 500`.execute(connection);
  return rows;
}
