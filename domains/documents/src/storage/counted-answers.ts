import { holderOnDay } from "@nhiemky/org-structure";
import { type RawBuilder, sql } from "kysely";

/**
 * Documents that units were asked to answer by a day, as a relation to count from: unit_id (who held it on that day), day,
 * is_answered, is_answered_on_time, record_id (the document), label.
 */
export function countedAnswers(): RawBuilder<unknown> {
  return sql`
    select ${holderOnDay("documents", "delivery.unit_id", "dispatch.answer_by")} as unit_id, dispatch.answer_by as day,
      answer.answered_on is not null as is_answered,
      coalesce(answer.answered_on <= dispatch.answer_by, false) as is_answered_on_time,
      document.id as record_id, concat_ws(' · ', document.reference_number, document.subject) as label
    from delivery
    join dispatch on dispatch.id = delivery.dispatch_id
    join document on document.id = dispatch.document_id
    left join lateral (
      select min(answered_on) as answered_on from delivery_answer where delivery_id = delivery.id
    ) as answer on true
    where dispatch.answer_by is not null`;
}
