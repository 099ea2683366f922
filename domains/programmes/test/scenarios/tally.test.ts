import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { foldTaskTally, listTasks, reportCompletion, suspendTask } from "../../src/index.ts";
import { taskFilterSchema } from "../../src/task-list-routes.ts";
import { givenTask, taskWorld } from "../task-world.ts";

const { connection } = await testDatabase();
const world = await taskWorld(connection);

/** What the tally says, and what counting the tasks one by one says. */
async function bothCounts() {
  const { rows: kept } = await sql`
    select settled_lateness, due_on::text, sum(task_count)::int as tasks from task_tally
    group by 1, 2 having sum(task_count) <> 0 order by 2, 1`.execute(connection);
  const { rows: counted } = await sql`
    select settled_lateness, due_on::text, count(*)::int as tasks from task group by 1, 2 order by 2, 1`.execute(
    connection,
  );
  return { kept, counted };
}

test("số việc theo mức trễ luôn bằng đếm từng việc: giao, đổi hạn, xong, tạm dừng, xóa, gộp sổ", async () => {
  const due = (day: string) => ({ due: { kind: "once", dueOn: civilDate(day) } }) as const;
  const first = await givenTask(world, due("2026-03-31"));
  const second = await givenTask(world, due("2026-04-30"));
  await givenTask(world, due("2026-04-30"));
  expectOk(await reportCompletion(world.context, first, { text: "Đã xong", evidence: [] }), "done");
  expectOk(await suspendTask(world.context, second, "Chờ ý kiến cấp trên"), "suspended");
  let both = await bothCounts();
  expect(both.counted).toHaveLength(3);
  expect(both.kept).toEqual(both.counted);

  await sql`update task set due_on = due_on + 7`.execute(connection);
  await sql`delete from task_entry where task_id = ${first}`.execute(connection);
  await sql`delete from task where id = ${first}`.execute(connection);
  both = await bothCounts();
  expect(both.counted).toHaveLength(2);
  expect(both.kept).toEqual(both.counted);

  // Two server processes fold at the same time, while a task is given.
  const [, , given] = await Promise.all([
    foldTaskTally(connection),
    foldTaskTally(connection),
    givenTask(world, due("2026-12-31")),
  ]);
  expect(given).toBeDefined();
  await foldTaskTally(connection);
  both = await bothCounts();
  expect(both.counted).toHaveLength(3);
  expect(both.kept).toEqual(both.counted);
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from task_tally`.execute(
    connection,
  );
  expect(rows[0]!.rows).toBe(3);

  const listed = await listTasks(world.context, { kind: "instance" }, taskFilterSchema.parse({}), {
    limit: 50,
    offset: 0,
  });
  expect(listed.total).toBe(3);
});
