import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import { countRows } from "./count-rows.ts";
import { idKinds } from "./draw-functions.ts";
import { spreadDocuments } from "./fill-documents.ts";
import type { NationalSizes } from "./national-sizes.ts";

/** Breakthroughs and programmes of each province for the running term. */
const programmesPerProvince = 6;

/**
 * Tasks given by each unit to those directly under it, resting on clauses of the centre (one document has far more
 * than its share), of the own province or of the own commune. Old work is mostly confirmed, some of it never done.
 */
export async function fillTasks(connection: Connection, sizes: NationalSizes, day: CivilDate): Promise<void> {
  await fillProgrammes(connection);
  await countRows(connection, "programme");
  await drawTasks(connection, sizes, day);
  await insertTasks(connection, day);
  await insertEntries(connection);
}

async function fillProgrammes(connection: Connection): Promise<void> {
  await sql`
    insert into programme (id, kind, owner_unit_id, term, title, position, document_id, established_at)
    select pg_temp.example_id(${sql.lit(idKinds.programme)}, province.number * 100::bigint + rank),
      case when rank <= 2 then 'breakthrough' else 'programme' end, province.id, '2025-2030',
      case when rank <= 2 then 'Khâu đột phá ' else 'Chương trình ' end || rank, rank, document.id,
      document.issued_on
    from national_unit as province cross join generate_series(1, ${sql.lit(programmesPerProvince)}) as rank
    join national_document as document on document.unit_number = province.number and document.ordinal = 1
    where province.tier = 1
  `.execute(connection);
}

/** First who leads and when, then, once the planner knows how many they are, whom and what each serves. */
async function drawTasks(connection: Connection, sizes: NationalSizes, day: CivilDate): Promise<void> {
  const { provinces, communes, grassrootsUnits, tasks } = sizes;
  const { central, perProvince, communal } = spreadDocuments(sizes);
  const drawn = (first: number, salt: string, count: number) =>
    sql.raw(`${first} + pg_temp.draw('${salt}', number, ${count})`);
  await sql`
    create temporary table drawn_task on commit drop as
    select number, ${day}::date - pg_temp.draw('assigned', number, 1200) as assigned_on,
      case when pg_temp.draw('tier', number, 100) < 5 then ${drawn(1, "province", provinces)}
        when pg_temp.draw('tier', number, 100) < 30 then ${drawn(1 + provinces, "commune", communes)}
        else ${drawn(1 + provinces + communes, "grassroots", grassrootsUnits)} end as lead_number
    from generate_series(1, ${sql.lit(tasks)}) as number
  `.execute(connection);
  await countRows(connection, "drawn_task");
  await sql`
    create temporary table national_task on commit drop as
    select task.number, lead.id as lead_id, superior.id as assigning_id, superior.number as assigning_number,
      province_number, document_number, assigned_on,
      case when pg_temp.draw('undated', task.number, 20) > 0
        then assigned_on + 20 + pg_temp.draw('due', task.number, 200) end as due_on
    from drawn_task as task
    join national_unit as lead on lead.number = lead_number
    join national_unit as superior on superior.number = lead.parent_number
    cross join lateral (select
      case lead.tier when 1 then lead.number when 2 then lead.parent_number else superior.parent_number end as province_number,
      case lead.tier when 2 then lead.place when 3 then superior.place end as commune_place) as above
    cross join lateral (select case
        when lead.tier = 1 or pg_temp.draw('serves', task.number, 100) < 30 then
          case when pg_temp.draw('popular', task.number, 5) = 0 then least(39, ${sql.lit(central)})
            else 1 + pg_temp.draw('central', task.number, ${sql.lit(central)}) end
        when commune_place <= ${sql.lit(communal)} and pg_temp.draw('serves', task.number, 100) > 80
          then ${sql.lit(central + perProvince * provinces)} + commune_place
        else ${sql.lit(central)} + province_number + ${sql.lit(provinces)} * pg_temp.draw('own', task.number, ${sql.lit(perProvince)})
      end as document_number) as served
  `.execute(connection);
  await countRows(connection, "national_task");
}

async function insertTasks(connection: Connection, day: CivilDate): Promise<void> {
  await sql`
    insert into task (id, assigning_unit_id, lead_unit_id, programme_id, clause_id, document_id, title, product,
      priority, state, state_before_suspension, percent, assigned_on, due_on, completed_on, moved_at)
    select pg_temp.example_id(${sql.lit(idKinds.task)}, number), assigning_id, lead_id,
      case when pg_temp.draw('programme', number, 10) < 3 then pg_temp.example_id(${sql.lit(idKinds.programme)},
        province_number * 100::bigint + 1 + pg_temp.draw('which', number, ${sql.lit(programmesPerProvince)})) end,
      pg_temp.example_id(${sql.lit(idKinds.clause)}, document_number * 100::bigint + 2
        + 5 * pg_temp.draw('part', number, 3) + pg_temp.draw('clause', number, 4)),
      pg_temp.example_id(${sql.lit(idKinds.document)}, document_number),
      (array['Rà soát', 'Hoàn thành', 'Xây dựng', 'Báo cáo', 'Kiểm tra', 'Tổ chức'])[1 + pg_temp.draw('verb', number, 6)] || ' '
        || (array['quy chế làm việc', 'kế hoạch năm', 'hồ sơ đảng viên', 'chương trình hành động', 'số liệu kỳ',
          'quy hoạch cán bộ', 'sinh hoạt chi bộ', 'công khai thủ tục'])[1 + pg_temp.draw('object', number, 8)]
        || ', việc ' || lpad(number::text, 6, '0'),
      (array['Báo cáo', 'Kế hoạch', 'Quyết định', 'Biên bản'])[1 + pg_temp.draw('product', number, 4)],
      (array['normal', 'normal', 'normal', 'key', 'urgent'])[1 + pg_temp.draw('priority', number, 5)],
      state, case when state = 'suspended' then 'started' end,
      case state when 'started' then 10 + pg_temp.draw('percent', number, 90) when 'completed' then 100
        when 'confirmed' then 100 end,
      assigned_on, due_on,
      case when state in ('completed', 'confirmed')
        then least(${day}::date, assigned_on + 5 + pg_temp.draw('completed', number, 230)) end,
      least(${day}::date, assigned_on + pg_temp.draw('moved', number, 230))::timestamptz
    from national_task cross join lateral (select case when coalesce(due_on, assigned_on + 200) < ${day}::date
      then (array['confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed',
        'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'completed', 'completed', 'cancelled',
        'started', 'started', 'assigned'])[1 + pg_temp.draw('state', number, 20)]
      else (array['assigned', 'acknowledged', 'acknowledged', 'started', 'started', 'started', 'completed', 'returned',
        'confirmed', 'suspended'])[1 + pg_temp.draw('state', number, 10)] end as state) as drawn
  `.execute(connection);
  await countRows(connection, "task");
  await sql`
    insert into task_supporting_unit (task_id, unit_id)
    select pg_temp.example_id(${sql.lit(idKinds.task)}, task.number), neighbour.id
    from national_task as task
    join national_unit as neighbour on neighbour.parent_number = assigning_number and neighbour.id <> task.lead_id
      and neighbour.number % 5 = task.number % 5
    where pg_temp.draw('supported', task.number, 10) = 0
    on conflict do nothing
  `.execute(connection);
}

/** The history of each task: the verbs that lead to its state, in order. */
async function insertEntries(connection: Connection): Promise<void> {
  await sql`
    create temporary table course (state text, place integer, kind text, from_state text, to_state text) on commit drop
  `.execute(connection);
  await sql`
    insert into course
    select state, place, kind, lag(to_state) over (partition by state order by place), to_state
    from (values
      ('assigned', 'assign'), ('acknowledged', 'assign acknowledge'), ('started', 'assign acknowledge report-progress'),
      ('completed', 'assign acknowledge report-progress report-completion'),
      ('confirmed', 'assign acknowledge report-progress report-completion confirm'),
      ('returned', 'assign acknowledge report-progress report-completion return'),
      ('suspended', 'assign acknowledge report-progress suspend'), ('cancelled', 'assign cancel')) as path(state, verbs)
    cross join lateral string_to_table(verbs, ' ') with ordinality as step(kind, place)
    join (values ('assign', 'assigned'), ('acknowledge', 'acknowledged'), ('report-progress', 'started'),
      ('report-completion', 'completed'), ('confirm', 'confirmed'), ('return', 'returned'), ('suspend', 'suspended'),
      ('cancel', 'cancelled')) as verb(name, to_state) on name = kind
  `.execute(connection);
  await countRows(connection, "course");
  await sql`
    insert into task_entry (id, task_id, at, kind, unit_id, author, from_state, to_state, due_after, percent, text)
    select pg_temp.example_id(${sql.lit(idKinds.taskEntry)}, drawn.number * 10::bigint + place), task.id,
      (task.assigned_on + (place - 1) * 3)::timestamptz, kind,
      case when kind in ('assign', 'confirm', 'return', 'suspend', 'cancel') then assigning_unit_id else lead_unit_id end,
      'Dữ liệu sinh tự động', from_state, to_state, case kind when 'assign' then task.due_on end,
      case kind when 'report-progress' then 50 end, case kind when 'report-progress' then 'Đã làm được một nửa' end
    from national_task as drawn
    join task on task.id = pg_temp.example_id(${sql.lit(idKinds.task)}, drawn.number)
    join course on course.state = task.state
    order by drawn.number, place
  `.execute(connection);
}
