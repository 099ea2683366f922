import type { TaskDetail } from "@nhiemky/programmes/contract";

/** What a reader may be offered on a task, in the order of the buttons. */
export const offeredVerbs = [
  "acknowledge",
  "report-progress",
  "report-completion",
  "request-extension",
  "contribute",
  "confirm",
  "return",
  "decide-extension",
  "remind",
  "change-due",
  "explain",
  "reassign",
  "suspend",
  "resume",
  "cancel",
  "end-repetition",
] as const;
export type OfferedVerb = (typeof offeredVerbs)[number];

const partOf: Readonly<Record<OfferedVerb, keyof TaskDetail["mayAct"]>> = {
  acknowledge: "answer",
  "report-progress": "answer",
  "report-completion": "answer",
  "request-extension": "answer",
  contribute: "contribute",
  confirm: "decide",
  return: "decide",
  "decide-extension": "decide",
  remind: "manage",
  "change-due": "manage",
  explain: "ask",
  reassign: "manage",
  suspend: "decide",
  resume: "decide",
  cancel: "decide",
  "end-repetition": "manage",
};

/** The verbs that the task's state allows and the reader's part covers. */
export function verbsFor(task: TaskDetail): readonly OfferedVerb[] {
  const { allowedVerbs, mayAct } = task;
  return offeredVerbs.filter((verb) => {
    if (!mayAct[partOf[verb]]) return false;
    if (verb === "explain") return true;
    if (verb === "contribute") return allowedVerbs.includes("report-progress");
    if (verb === "end-repetition") return task.repetition !== null && task.state !== "cancelled";
    if (verb === "decide-extension") return task.hasPendingExtension && allowedVerbs.includes(verb);
    if (verb === "request-extension") {
      return task.dueOn !== null && !task.hasPendingExtension && allowedVerbs.includes(verb);
    }
    return allowedVerbs.includes(verb);
  });
}
