import type { ActionContext } from "@nhiemky/access-control";
import { addDays, assert, expectOk } from "@nhiemky/kernel";
import { assignTask, suspendTask } from "@nhiemky/programmes";
import { exampleFacts, sourceLabel } from "./example-facts.ts";
import { type ExampleWorld, from, onDay } from "./example-world.ts";

/**
 * What a superior or a chair told a body to do, as tasks with their due dates. The sources do not say what became of
 * them: each is suspended with that reason, so that nobody's work is shown as late, or as done, without evidence.
 */
export async function loadInstructions(context: ActionContext, world: ExampleWorld): Promise<number> {
  for (const instruction of exampleFacts.instructions) {
    const gathering = exampleFacts.gatherings.find((one) => one.key === instruction.gathering);
    assert(gathering !== undefined, "an instruction was given at a gathering");
    const { what, addressee, dueOn, dueText, serves } = instruction;
    const document = serves === null ? null : from(world.documents, serves.document);
    const clauseId = document?.clauseIds[serves?.clause ?? -1];
    const to = from(world.units, instruction.to);
    const assigned = await assignTask(onDay(context, gathering.heldOn), {
      // The gathering is not a unit of the tree: the body itself records what it was told.
      assigningUnitId: to,
      leadUnitIds: [to],
      supportingUnitIds: [],
      programmeId: null,
      restsOn:
        clauseId === undefined
          ? { kind: "meeting", meetingId: null, label: gathering.label.vi }
          : { kind: "clause", clauseId },
      title: what.vi,
      content: [
        gathering.label.vi,
        addressee === null ? null : `Giao: ${addressee.vi}`,
        dueText === null ? null : `Hạn theo nguồn: “${dueText}”`,
        sourceLabel(gathering.source),
      ]
        .filter((line) => line !== null)
        .join("\n"),
      product: null,
      contactPoint: null,
      priority: "key",
      assignedOn: gathering.heldOn,
      due: { kind: "once", dueOn },
    });
    const reason = "Nguồn không nêu kết quả thực hiện";
    for (const taskId of expectOk(assigned, what.en).taskIds) {
      const day = dueOn ?? addDays(gathering.heldOn, 1);
      expectOk(await suspendTask(onDay(context, day), taskId, reason), what.en);
    }
  }
  return exampleFacts.instructions.length;
}
