import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";
import { countRows } from "./count-rows.ts";
import { idKinds } from "./draw-functions.ts";

/** Every how many central documents one is passed on by each province to all its communes. */
const passedOnEvery = 10;

/**
 * Cascades: every document is sent to all units directly under its issuer, and every tenth central one is passed on.
 * Nine in ten units have acknowledged; answers are documents of their own, one in a hundred.
 */
export async function fillDispatches(connection: Connection): Promise<void> {
  await sendDown(connection);
  await countRows(connection, "dispatch", "delivery");
  await passOn(connection);
  await countRows(connection, "dispatch", "delivery");
  await answer(connection);
  await countRows(connection, "document");
}

async function sendDown(connection: Connection): Promise<void> {
  await sql`
    insert into dispatch (id, document_id, from_unit_id, acknowledge_by, answer_by, sent_on, sent_at)
    select pg_temp.example_id(${sql.lit(idKinds.dispatch)}, document.number), document.id, unit.id, issued_on + 10,
      issued_on + 60, issued_on + 2, issued_on + 2
    from national_document as document join national_unit as unit on unit.number = unit_number
  `.execute(connection);
  await sql`
    insert into delivery (id, dispatch_id, unit_id, acknowledged_on)
    select pg_temp.example_id(${sql.lit(idKinds.delivery)}, document.number * 100000::bigint + unit.number),
      pg_temp.example_id(${sql.lit(idKinds.dispatch)}, document.number), unit.id,
      case when pg_temp.draw('acknowledged', document.number * 100000::bigint + unit.number, 10) > 0
        then issued_on + 3 + pg_temp.draw('days', unit.number, 20) end
    from national_document as document join national_unit as unit on unit.parent_number = unit_number
  `.execute(connection);
}

async function passOn(connection: Connection): Promise<void> {
  await sql`
    create temporary table passed_on on commit drop as
    select document.number * 100000::bigint + province.number as number, document.id as document_id,
      document.issued_on, province.id as province_id, province.number as province_number
    from national_document as document cross join national_unit as province
    where document.tier = 0 and document.number % ${sql.lit(passedOnEvery)} = 0 and province.tier = 1
  `.execute(connection);
  await sql`
    insert into dispatch (id, document_id, from_unit_id, passed_on_from, acknowledge_by, answer_by, sent_on, sent_at)
    select pg_temp.example_id(${sql.lit(idKinds.dispatch)}, number), document_id, province_id,
      pg_temp.example_id(${sql.lit(idKinds.delivery)}, number), issued_on + 40, issued_on + 90, issued_on + 30,
      issued_on + 30
    from passed_on
  `.execute(connection);
  await sql`
    insert into delivery (id, dispatch_id, unit_id, acknowledged_on)
    select pg_temp.example_id(${sql.lit(idKinds.delivery)}, passed_on.number * 10000 + commune.place),
      pg_temp.example_id(${sql.lit(idKinds.dispatch)}, passed_on.number), commune.id,
      case when pg_temp.draw('passed', passed_on.number + commune.number, 10) > 2 then issued_on + 35 end
    from passed_on join national_unit as commune on commune.parent_number = province_number
  `.execute(connection);
}

/** The answering plan stands in the register of the unit that answers and is linked to what it answers. */
async function answer(connection: Connection): Promise<void> {
  await sql`
    create temporary table national_answer on commit drop as
    select row_number() over (order by delivery.id) as number, delivery.id as delivery_id, delivery.unit_id,
      delivery.acknowledged_on + 20 as answered_on, dispatch.document_id
    from delivery join dispatch on dispatch.id = delivery.dispatch_id
    join national_unit as unit on unit.id = delivery.unit_id
    where delivery.acknowledged_on is not null and pg_temp.draw('answers', unit.number, 100) = 0
  `.execute(connection);
  const id = sql`pg_temp.example_id(${sql.lit(idKinds.answerDocument)}, answer.number)`;
  await sql`
    insert into document (id, unit_id, direction, type_code, family, issuer_unit_id, issuer_name, issued_on, subject,
      registered_at)
    select ${id}, answer.unit_id, 'outgoing', 'KH', 'party', answer.unit_id, unit_name.full_name, answered_on,
      'Kế hoạch thực hiện ' || document.reference_number, answered_on
    from national_answer as answer join document on document.id = answer.document_id
    join unit_name on unit_name.unit_id = answer.unit_id
  `.execute(connection);
  await sql`
    insert into delivery_answer (id, delivery_id, document_id, answered_on, own_number_count, own_owner_count,
      own_date_count)
    select pg_temp.example_id(${sql.lit(idKinds.answer)}, answer.number), delivery_id, ${id}, answered_on,
      1 + pg_temp.draw('numbers', answer.number, 9), pg_temp.draw('owners', answer.number, 3),
      pg_temp.draw('dates', answer.number, 4)
    from national_answer as answer
  `.execute(connection);
  await sql`
    insert into document_link (id, from_document_id, to_document_id, relation, since_on)
    select pg_temp.example_id(${sql.lit(idKinds.answerLink)}, answer.number), ${id}, document_id, 'implements', answered_on
    from national_answer as answer
  `.execute(connection);
}
