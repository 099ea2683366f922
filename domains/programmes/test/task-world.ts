import type { AccountId, ActionContext, Actor, RoleGrant, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { RoleName } from "@nhiemky/http-contract";
import { civilDate, expectOk, fixedClock, makeId, type Result, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { addReaders } from "@nhiemky/search-index";
import { sql } from "kysely";
import type { ClauseId, DocumentId, TaskId } from "../src/ids.ts";
import { assignTask } from "../src/index.ts";
import { type NewTask, newTaskSchema } from "../src/task-schemas.ts";

/** A bloc with two grassroots organisations, one of which has a cell, on a morning in March 2026. */
export interface TaskWorld {
  readonly context: ActionContext;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly bloc: UnitId;
  readonly first: UnitId;
  readonly second: UnitId;
  readonly cell: UnitId;
  readonly connection: Connection;
}

export const workday = "2026-03-02T01:30:00Z";

export async function taskWorld(connection: Connection): Promise<TaskWorld> {
  const clock = fixedClock(workday);
  const context: ActionContext = {
    connection,
    clock,
    random: systemRandom,
    actor: { kind: "system", reason: "kịch bản kiểm thử" },
  };
  const unit = async (fullName: string, parentUnitId: UnitId | null, unitKind: string) =>
    expectOk(
      await establishUnit(context, {
        fullName,
        parentUnitId,
        unitKind,
        establishedOn: civilDate("2020-01-01"),
      }),
      fullName,
    ).unitId;
  const bloc = await unit("Đảng bộ Khối thử nghiệm", null, "bloc-organisation");
  const first = await unit("Đảng bộ cơ sở 01", bloc, "grassroots-organisation");
  const second = await unit("Đảng bộ cơ sở 02", bloc, "grassroots-organisation");
  const cell = await unit("Chi bộ 1", first, "cell");
  return { context, clock, bloc, first, second, cell, connection };
}

/** Somebody who holds one role on one unit. */
export function somebody(role: RoleName, unitId: UnitId | null, displayName = "Nguyễn Văn Thử"): Actor {
  const grant: RoleGrant = { role, unitId, from: civilDate("2020-01-01"), to: null };
  return {
    kind: "account",
    accountId: makeId<"account">({ now: () => new Date(workday) }, systemRandom) as AccountId,
    displayName,
    grants: [grant],
  };
}

/** A task as a clerk would fill it in, with what a test wants to be different. */
export function newTask(world: TaskWorld, wish: Partial<NewTask> = {}): NewTask {
  return newTaskSchema.parse({
    assigningUnitId: world.bloc,
    leadUnitIds: [world.first],
    title: "Xây dựng kế hoạch khảo sát chi bộ",
    due: { kind: "once", dueOn: "2026-03-31" },
    ...wish,
  });
}

export async function givenTask(world: TaskWorld, wish: Partial<NewTask> = {}): Promise<TaskId> {
  const assigned = expectOk(await assignTask(world.context, newTask(world, wish)), "a task is given");
  return assigned.taskIds[0]!;
}

/** A document in the register with some clauses, put there directly: reading documents is another domain's story. */
export async function givenDocument(
  world: TaskWorld,
  clauseCount: number,
): Promise<{ readonly documentId: DocumentId; readonly clauseIds: readonly ClauseId[] }> {
  const { connection, clock, random } = world.context;
  const documentId = makeId<"document">(clock, random);
  await sql`
    insert into document (id, unit_id, direction, type_code, family, reference_number, issuer_name, issued_on, subject,
      registered_at)
    values (${documentId}, ${world.bloc}, 'outgoing', 'CTr', 'party', '12-CTr/ĐUK', 'Đảng ủy Khối thử nghiệm',
      '2026-02-20', 'Chương trình công tác thử nghiệm', ${clock.now()})`.execute(connection);
  await addReaders(connection, [documentId], [world.bloc]);
  const clauseIds = Array.from({ length: clauseCount }, () => makeId<"clause">(clock, random));
  await sql`
    insert into clause (id, document_id, position, depth, kind, label, text)
    select id, ${documentId}, number, 0, 'number', number::text, 'Nội dung khoản ' || number
    from unnest(${clauseIds}::uuid[]) with ordinality as given(id, number)`.execute(connection);
  return { documentId, clauseIds };
}

/** The code of a refusal; a success is a failed expectation. */
export function refusalOf(result: Result<unknown>): string {
  return result.ok ? "không bị từ chối" : result.error.code;
}
