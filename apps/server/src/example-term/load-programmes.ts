import type { ActionContext } from "@nhiemky/access-control";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { assignTask, establishProgramme } from "@nhiemky/programmes";
import type { ProgrammeId } from "@nhiemky/programmes/contract";
import { exampleFacts, sourceLabel } from "./example-facts.ts";
import { exampleInvented, inventedMark } from "./example-invented.ts";
import { type ExampleWorld, from, onDay } from "./example-world.ts";
import { followCourse } from "./follow-course.ts";

const titleOfKind = {
  breakthrough: "Khâu đột phá",
  programme: "Chương trình công tác",
  scheme: "Đề án",
  "task-group": "Nhóm nhiệm vụ",
} as const;
const kinds = ["breakthrough", "programme", "scheme", "task-group"] as const;

/** As many programmes of each kind as the sources count; they name none, so neither do we. */
export async function loadProgrammes(context: ActionContext, world: ExampleWorld): Promise<number> {
  let count = 0;
  for (const { unit, term, restsOn, source, counts } of exampleFacts.programmes) {
    const [first, last] = term.split("-");
    const fromOn = civilDate(`${first}-01-01`);
    const document = from(world.documents, restsOn);
    const served = kinds.filter((kind) => (counts[kind] ?? 0) > 0);
    for (const [kindIndex, kind] of served.entries()) {
      const clauseId = document.clauseIds[kindIndex];
      for (let place = 1; place <= (counts[kind] ?? 0); place++) {
        count++;
        const programmeId = await establishProgramme(onDay(context, fromOn), {
          kind,
          ownerUnitId: from(world.units, unit),
          parentId: null,
          term,
          title: `${titleOfKind[kind]} ${place}`,
          content: `Nguồn chỉ nêu số lượng, không nêu tên. ${sourceLabel(source)}`,
          fromOn,
          toOn: civilDate(`${last}-12-31`),
          restsOn:
            clauseId === undefined
              ? { kind: "document", documentId: document.id }
              : { kind: "clause", clauseId },
          position: place,
        });
        const id = expectOk(programmeId, titleOfKind[kind]);
        if (unit === "hanoi-bloc" && kind === "scheme") await finishedTask(context, world, id, place);
      }
    }
  }
  return count;
}

/** One invented task under a scheme of the past term, done and confirmed. */
async function finishedTask(
  context: ActionContext,
  world: ExampleWorld,
  programmeId: ProgrammeId,
  place: number,
): Promise<void> {
  const { title, product, assignedOn, dueOn } = exampleInvented.pastTask;
  const assigned = await assignTask(onDay(context, assignedOn), {
    assigningUnitId: from(world.units, "hanoi-bloc"),
    leadUnitIds: [from(world.grassroots, place)],
    supportingUnitIds: [from(world.grassroots, place + 10)],
    programmeId,
    restsOn: null,
    title: `${title} Đề án ${place} (minh họa)`,
    content: inventedMark,
    product,
    contactPoint: null,
    priority: "normal",
    assignedOn,
    due: { kind: "once", dueOn },
  });
  for (const id of expectOk(assigned, title).taskIds) {
    await followCourse(context, { id, assignedOn, dueOn }, "confirmed", { until: dueOn, scatter: place });
  }
}
