import type { CallOptions } from "@nhiemky/http-contract";
import type { CivilDate } from "@nhiemky/kernel";
import { explanationRoutes, taskVerbRoutes as routes, type TaskDetail } from "@nhiemky/programmes/contract";
import { useAction } from "../../server/use-action.ts";
import type { PickedUnit } from "../../shared-ui/unit-picker.tsx";
import type { OfferedVerb } from "./task-verbs.ts";

/** What the one form of all verbs holds; each verb reads its own fields. */
export interface VerbDraft {
  readonly text: string;
  readonly percent: string;
  readonly day: CivilDate | null;
  readonly unit: PickedUnit | null;
}

export const emptyVerbDraft: VerbDraft = { text: "", percent: "", day: null, unit: null };

/** One action a verb; `run` sends the draft of the verb in question. */
export function useTaskVerbs(task: TaskDetail) {
  const actions = {
    acknowledge: useAction(routes.acknowledgeTask),
    "report-progress": useAction(routes.reportProgress),
    "report-completion": useAction(routes.reportCompletion),
    contribute: useAction(routes.reportContribution),
    "request-extension": useAction(routes.requestExtension),
    "decide-extension": useAction(routes.decideExtension),
    confirm: useAction(routes.confirmTask),
    return: useAction(routes.returnTask),
    suspend: useAction(routes.suspendTask),
    resume: useAction(routes.resumeTask),
    cancel: useAction(routes.cancelTask),
    "change-due": useAction(routes.changeTaskDue),
    remind: useAction(routes.remindTask),
    reassign: useAction(routes.reassignTask),
    explain: useAction(explanationRoutes.requestExplanation),
    "end-repetition": useAction(routes.endRepetition),
  } as const;

  async function run(
    verb: OfferedVerb,
    draft: VerbDraft,
    file: CallOptions["file"],
    decision: "granted" | "refused" = "granted",
  ): Promise<boolean> {
    const params = { taskId: task.id };
    const text = draft.text.trim();
    const note = text === "" ? null : text;
    const percent = draft.percent === "" ? null : Number(draft.percent);
    const { day, unit } = draft;
    switch (verb) {
      case "acknowledge":
        return actions[verb].run({ params, body: { contactPoint: note } });
      case "report-progress":
        return actions[verb].run({ params, body: { text: note, percent } }, file);
      case "report-completion":
      case "contribute":
        return actions[verb].run({ params, body: { text: note } }, file);
      case "request-extension":
        return day !== null && actions[verb].run({ params, body: { requestedDueOn: day, reason: text } });
      case "decide-extension": {
        const pending = task.extensions.find((extension) => extension.decision === null);
        if (pending === undefined) return false;
        const at = { params: { ...params, extensionId: pending.id } };
        if (decision === "refused") return actions[verb].run({ ...at, body: { decision, reason: text } });
        const dueOn = day ?? pending.requestedDueOn;
        return actions[verb].run({ ...at, body: { decision, dueOn, reason: note } });
      }
      case "confirm":
      case "resume":
      case "remind":
        return actions[verb].run({ params, body: { note } });
      case "return":
      case "suspend":
      case "cancel":
      case "end-repetition":
        return actions[verb].run({ params, body: { reason: text } });
      case "change-due":
        return day !== null && actions[verb].run({ params, body: { dueOn: day, reason: text } });
      case "reassign":
        return unit !== null && actions[verb].run({ params, body: { leadUnitId: unit.id, reason: text } });
      case "explain": {
        const askedUnitId = task.heldBy?.id ?? task.leadUnit.id;
        if (day === null) return false;
        return actions[verb].run({ body: { askedUnitId, taskId: task.id, question: text, dueOn: day } });
      }
    }
  }

  return { actions, run };
}
