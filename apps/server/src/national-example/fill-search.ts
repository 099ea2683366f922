import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/** Who may read each record, and one line of the search index for each: what the actions would have written. */
export async function fillSearch(connection: Connection): Promise<void> {
  await sql`
    create function pg_temp.search_words(title text, also text, content text) returns tsvector language sql immutable
      return setweight(to_tsvector('simple', regexp_replace(fold_text(title), '[^a-z0-9]+', ' ', 'g')), 'A')
        || setweight(to_tsvector('simple', regexp_replace(fold_text(also), '[^a-z0-9]+', ' ', 'g')), 'B')
        || to_tsvector('simple', regexp_replace(fold_text(content), '[^a-z0-9]+', ' ', 'g'))
  `.execute(connection);
  await fillReaders(connection);
  await indexUnits(connection);
  await indexDocuments(connection);
  await indexWork(connection);
}

async function fillReaders(connection: Connection): Promise<void> {
  await sql`
    insert into record_reader (record_id, unit_id)
    select id, id from org_unit
    union select id, unit_id from document
    union select dispatch.document_id, delivery.unit_id from delivery join dispatch on dispatch.id = dispatch_id
    union select delivery_answer.document_id, dispatch.from_unit_id
      from delivery_answer join delivery on delivery.id = delivery_id join dispatch on dispatch.id = dispatch_id
    union select id, owner_unit_id from programme
    union select programme_id, lead_unit_id from task where programme_id is not null
    union select programme_id, assigning_unit_id from task where programme_id is not null
    union select id, lead_unit_id from task
    union select id, assigning_unit_id from task
    union select task_id, unit_id from task_supporting_unit
  `.execute(connection);
}

async function indexUnits(connection: Connection): Promise<void> {
  await sql`
    insert into search_entry (kind, id, record_id, unit_id, title, text, also, occurred_on, words)
    select 'unit', org_unit.id, org_unit.id, org_unit.id, full_name, full_name, more, established_on,
      pg_temp.search_words(full_name, more, full_name)
    from org_unit join unit_name on unit_id = org_unit.id
    cross join lateral (select concat_ws(' ', code, short_name, abbreviation) as more) as words
  `.execute(connection);
}

async function indexDocuments(connection: Connection): Promise<void> {
  await sql`
    insert into search_entry (kind, id, record_id, unit_id, title, text, reference_key, also, occurred_on, words)
    select 'document', id, id, unit_id, name, subject, reference_key, more, issued_on,
      pg_temp.search_words(name, more || ' ' || coalesce(reference_key, ''), subject)
    from document cross join lateral (
      select concat_ws(' · ', reference_number, subject) as name, type_code || ' ' || issuer_name as more) as words
  `.execute(connection);
  await sql`
    insert into search_entry (kind, id, record_id, unit_id, title, text, occurred_on, words)
    select 'clause', clause.id, document.id, document.unit_id, name, text, issued_on, pg_temp.search_words(name, '', text)
    from clause join document on document.id = document_id
    cross join lateral (select reference_number || ' · ' || label as name) as words
  `.execute(connection);
}

async function indexWork(connection: Connection): Promise<void> {
  await sql`
    insert into search_entry (kind, id, record_id, unit_id, title, text, occurred_on, words)
    select 'programme', id, id, owner_unit_id, title, '', from_on, pg_temp.search_words(title, '', '') from programme
  `.execute(connection);
  await sql`
    insert into search_entry (kind, id, record_id, unit_id, title, text, occurred_on, words)
    select 'task', id, id, lead_unit_id, title, coalesce(product, ''), coalesce(due_on, assigned_on),
      pg_temp.search_words(title, '', coalesce(product, ''))
    from task
  `.execute(connection);
}
