import type { RouteReply } from "@nhiemky/http-contract";
import { type CivilDate, civilDate, expectOk } from "@nhiemky/kernel";
import {
  acknowledgeTask,
  assignTask,
  establishProgramme,
  reportCompletion,
  reportProgress,
  requestExplanation,
  requestExtension,
} from "@nhiemky/programmes";
import {
  type explanationRoutes,
  type homeRoutes,
  newExplanationSchema,
  newProgrammeSchema,
  newTaskSchema,
  type programmeRoutes,
  type TaskId,
  type taskListRoutes,
} from "@nhiemky/programmes/contract";
import { sql } from "kysely";
import { everyPlace, type Place, places, type UnitPlace } from "./access-expectation.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";
import { textFile } from "./document-fixture.ts";
import { sheetCells } from "./sheet-cells.ts";

const topic = "Nhiệm vụ ma trận";
const programmeFacts = { kind: "programme", term: "2025-2030", title: "Chương trình thử" } as const;

export type TaskMaker = ReturnType<typeof taskMaker>;

/** Tasks and programmes at a place; "received": the superior's, with the own unit in the lead. */
export function taskMaker(world: AccessWorld) {
  const { context, units } = world;
  const programme = async (place: Place): Promise<string> => {
    const ownerUnitId = units[place === "received" ? "superior" : place];
    const input = newProgrammeSchema.parse({ ...programmeFacts, title: place, ownerUnitId });
    const programmeId = expectOk(await establishProgramme(context, input), "a programme");
    if (place === "received") await task("received", { programmeId });
    return programmeId;
  };
  const task = async (place: Place, wish: Record<string, unknown> = {}): Promise<TaskId> => {
    const unitId = units[place === "received" ? "superior" : place];
    const input = newTaskSchema.parse({
      assigningUnitId: unitId,
      leadUnitIds: [place === "received" ? units.own : unitId],
      title: topic,
      due: { kind: "once", dueOn: world.soon },
      ...wish,
    });
    return expectOk(await assignTask(context, input), "a task").taskIds[0]!;
  };
  const reported = async (place: Place): Promise<TaskId> => {
    const taskId = await task(place);
    expectOk(await acknowledgeTask(context, taskId, null), "acknowledged");
    const report = { text: "Xong", evidence: [] };
    expectOk(await reportCompletion(context, taskId, report), "completed");
    return taskId;
  };
  return { programme, task, reported };
}

/** What the matrix needs to try the routes of programmes, but for those about the proposals of a document. */
export function programmeFixture(world: AccessWorld, maker: TaskMaker): RouteFixtures {
  const { context, units, soon } = world;
  const { programme, task } = maker;
  const explanation = async (place: UnitPlace) => {
    const input = newExplanationSchema.parse({
      askedUnitId: units[place],
      question: "Vì sao chậm?",
      dueOn: soon,
    });
    return expectOk(await requestExplanation(context, input), "an explanation");
  };
  const evidence = async (place: Place) => {
    const taskId = await task(place);
    expectOk(await acknowledgeTask(context, taskId, null), "acknowledged");
    const file = { ...textFile, content: Buffer.from(textFile.content) };
    const report = { text: null, percent: 10, evidence: [file] };
    const entryId = expectOk(await reportProgress(context, taskId, report), "a report");
    const { rows } = await sql<{ id: string }>`
      select id from task_evidence where entry_id = ${entryId}`.execute(context.connection);
    return rows[0]!.id;
  };
  // Late beyond all others, so that the summary shows them.
  const longAgo = { assignedOn: "2021-01-01", due: { kind: "once", dueOn: "2021-01-02" } };
  const titles = Object.fromEntries(everyPlace.map((place) => [`${topic} ${place}`, place]));
  const fill = async () => {
    for (const [title, place] of Object.entries(titles)) await task(place, { ...longAgo, title });
  };
  const placesOf = (found: readonly string[]) => found.flatMap((title) => titles[title] ?? []);
  return {
    records: {
      task,
      "task.lead": task,
      "task.reader": task,
      "task.supporting": (place) =>
        task("superior", {
          assigningUnitId: world.top,
          leadUnitIds: [world.elsewhere],
          supportingUnitIds: [units[place as UnitPlace]],
        }),
      "evidence.reader": evidence,
      "explanation.asked": (place) => explanation(place as UnitPlace),
      programme,
      "programme.reader": programme,
    },
    inputs: programmeInputs(world, maker, soon),
    carriedIds: programmeCarriedIds(world, maker, soon),
    lists: {
      listProgrammes: {
        fill: async () => {
          for (const place of everyPlace) await programme(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<(typeof programmeRoutes)["listProgrammes"]>).rows.flatMap(
            ({ title }) => everyPlace.find((place) => place === title) ?? [],
          ),
      },
      listTasks: {
        fill,
        placesIn: (reply) =>
          placesOf(
            (reply as RouteReply<(typeof taskListRoutes)["listTasks"]>).rows.map(({ title }) => title),
          ),
      },
      exportTasks: {
        fill,
        placesIn: async (reply) => placesOf(await sheetCells(reply)),
      },
      exportTaskCalendar: {
        fill,
        placesIn: (reply) =>
          placesOf([...String(reply).matchAll(/^SUMMARY:(.*?)\r?$/gmu)].map(([, title]) => title ?? "")),
      },
      readTaskSummary: {
        fill,
        placesIn: (reply) =>
          placesOf(
            (reply as RouteReply<(typeof homeRoutes)["readTaskSummary"]>).late.rows.map(({ title }) => title),
          ),
      },
      listExplanations: {
        fill: async () => {
          for (const place of places) await explanation(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<(typeof explanationRoutes)["listExplanations"]>).rows.flatMap(
            ({ askedUnit }) => world.placeOf(askedUnit.id),
          ),
      },
    },
  };
}

function programmeInputs(world: AccessWorld, maker: TaskMaker, soon: CivilDate): RouteFixtures["inputs"] {
  const reason = { body: { reason: "Thử" } };
  const report = { body: { text: "Đã làm" }, file: textFile };
  const due = { kind: "once", dueOn: soon };
  const tasks = async () => ({ body: { taskIds: [await maker.task("own")] } });
  const listing = { query: { text: topic, pageSize: "200" } };
  return {
    establishProgramme: () => ({ body: programmeFacts }),
    amendProgramme: () => ({ body: { title: "Tên mới" } }),
    listProgrammes: () => ({ query: {} }),
    listTasks: () => listing,
    exportTasks: () => ({ query: { text: topic } }),
    exportTaskCalendar: () => ({ query: { text: topic } }),
    readTaskCalendarFeed: () => ({ params: { token: noOne } }),
    readTaskSummary: () => ({ query: { top: "20" } }),
    listExplanations: () => ({ query: { pageSize: "200" } }),
    assignTask: () => ({ body: { leadUnitIds: [world.below.own], title: topic, due } }),
    amendTask: () => ({ body: { content: "Rõ hơn" } }),
    changeTaskDue: () => ({ body: { reason: "Thử", dueOn: soon } }),
    remindTask: () => ({ body: {} }),
    reassignTask: () => ({ body: { reason: "Thử", leadUnitId: world.below.own } }),
    endRepetition: () => reason,
    acknowledgeTask: () => ({ body: {} }),
    reportProgress: () => report,
    reportContribution: () => report,
    reportCompletion: () => report,
    requestExtension: () => ({ body: { reason: "Thử", requestedDueOn: civilDate("2040-01-01") } }),
    decideExtension: () => ({
      params: { extensionId: noOne },
      body: { decision: "refused", reason: "Thử" },
    }),
    confirmTask: () => ({ body: {} }),
    returnTask: () => reason,
    suspendTask: () => reason,
    resumeTask: () => ({ body: {} }),
    cancelTask: () => reason,
    remindTasks: tasks,
    changeTasksDue: async () => ({ body: { ...(await tasks()).body, reason: "Thử", dueOn: soon } }),
    confirmTasks: tasks,
    requestExplanation: () => ({ body: { question: "Vì sao chậm?", dueOn: soon } }),
    answerExplanation: () => ({ body: { answer: "Do thiếu người." } }),
  };
}

function programmeCarriedIds(
  world: AccessWorld,
  { programme, task, reported }: TaskMaker,
  soon: CivilDate,
): RouteFixtures["carriedIds"] {
  const { units, context } = world;
  const newTask = (more: object) => ({
    body: {
      assigningUnitId: units.own,
      leadUnitIds: [units.own],
      title: topic,
      due: { kind: "once", dueOn: soon },
      ...more,
    },
  });
  const onOwnTask = async (body: Record<string, unknown>) => ({
    params: { taskId: await task("own") },
    body,
  });
  const bulk = { name: "taskIds", refusal: "TASK_BULK_PROBLEMS" };
  const outside = "TASK_UNIT_OUTSIDE_SUBTREE";
  const noProgramme = { name: "programmeId", refusal: "TASK_PROGRAMME_UNKNOWN" };
  const parent = { name: "parentId", refusal: "PROGRAMME_NOT_FOUND" };
  const waitingExtension = async (taskId: TaskId) => {
    expectOk(await acknowledgeTask(context, taskId, null), "acknowledged");
    const wish = { reason: "Thử", requestedDueOn: civilDate("2040-01-01") };
    return expectOk(await requestExtension(context, taskId, wish), "a request");
  };
  return {
    decideExtension: [
      {
        name: "extensionId",
        refusal: "TASK_EXTENSION_NOT_FOUND",
        input: async (place) => {
          const other = await task(place);
          await waitingExtension(other);
          const taskId = place === "own" ? other : await task("own");
          const { rows } = await sql<{ id: string }>`
            select id from task_extension where task_id = ${other}`.execute(context.connection);
          return {
            params: { taskId, extensionId: rows[0]!.id },
            body: { decision: "refused", reason: "Thử" },
          };
        },
      },
    ],
    remindTasks: [{ ...bulk, input: async (place) => ({ body: { taskIds: [await task(place)] } }) }],
    changeTasksDue: [
      {
        ...bulk,
        input: async (place) => ({
          body: { taskIds: [await task(place)], dueOn: "2040-01-01", reason: "Thử" },
        }),
      },
    ],
    confirmTasks: [{ ...bulk, input: async (place) => ({ body: { taskIds: [await reported(place)] } }) }],
    assignTask: [
      {
        name: "leadUnitIds",
        refusal: outside,
        input: async (place) => newTask({ leadUnitIds: [units[place]] }),
      },
      { ...noProgramme, input: async (place) => newTask({ programmeId: await programme(place) }) },
    ],
    amendTask: [
      { ...noProgramme, input: async (place) => onOwnTask({ programmeId: await programme(place) }) },
      {
        name: "supportingUnitIds",
        refusal: outside,
        input: async (place) =>
          onOwnTask({ supportingUnitIds: [place === "own" ? world.below.own : units[place]] }),
      },
    ],
    reassignTask: [
      {
        name: "leadUnitId",
        refusal: outside,
        input: async (place) =>
          onOwnTask({ reason: "Thử", leadUnitId: place === "own" ? world.below.own : units[place] }),
      },
    ],
    establishProgramme: [
      {
        ...parent,
        input: async (place) => ({
          body: { ...programmeFacts, ownerUnitId: units.own, parentId: await programme(place) },
        }),
      },
    ],
    amendProgramme: [
      {
        ...parent,
        input: async (place) => ({
          params: { programmeId: await programme("own") },
          body: { parentId: await programme(place) },
        }),
      },
    ],
    requestExplanation: [
      {
        name: "taskId",
        refusal: "EXPLANATION_TASK_OF_OTHER_UNIT",
        input: async (place) => ({
          body: { askedUnitId: units.own, taskId: await task(place), question: "Vì sao?", dueOn: soon },
        }),
      },
    ],
  };
}
