import type { DomainModule } from "@nhiemky/access-control";
import { extendThreads } from "@nhiemky/documents";
import { taskThread } from "./actions/task-thread.ts";
import { bulkRoutes } from "./http/bulk-routes.ts";
import { explanationRoutes } from "./http/explanation-routes.ts";
import { programmeRoutes } from "./http/programme-routes.ts";
import { proposalRoutes } from "./http/proposal-routes.ts";
import { resourceUnits } from "./http/resource-units.ts";
import { taskRoutes } from "./http/task-routes.ts";
import { taskVerbRoutes } from "./http/task-verb-routes.ts";

export { acceptTargetProposal } from "./actions/accept-target-proposal.ts";
export { acceptTaskProposal } from "./actions/accept-task-proposal.ts";
export { acknowledgeTask } from "./actions/acknowledge-task.ts";
export { amendProgramme } from "./actions/amend-programme.ts";
export { amendTask } from "./actions/amend-task.ts";
export { answerExplanation } from "./actions/answer-explanation.ts";
export { assignClauses } from "./actions/assign-clauses.ts";
export { assignTask } from "./actions/assign-task.ts";
export { cancelTask } from "./actions/cancel-task.ts";
export { changeTaskDue } from "./actions/change-task-due.ts";
export { changeTasksDue } from "./actions/change-tasks-due.ts";
export { confirmTask } from "./actions/confirm-task.ts";
export { confirmTasks } from "./actions/confirm-tasks.ts";
export { decideExtension, type ExtensionDecision } from "./actions/decide-extension.ts";
export { endRepetition } from "./actions/end-repetition.ts";
export { establishProgramme } from "./actions/establish-programme.ts";
export { listTasks, type TaskList } from "./actions/list-tasks.ts";
export { listUnitRequests, type UnitRequests } from "./actions/list-unit-requests.ts";
export { previewClauseAssignments } from "./actions/preview-clause-assignments.ts";
export { readProposals } from "./actions/read-proposals.ts";
export { readTask } from "./actions/read-task.ts";
export { reassignTask } from "./actions/reassign-task.ts";
export { rejectProposal } from "./actions/reject-proposal.ts";
export { remindTask } from "./actions/remind-task.ts";
export { remindTasks } from "./actions/remind-tasks.ts";
export { reopenProposal } from "./actions/reopen-proposal.ts";
export { reportCompletion } from "./actions/report-completion.ts";
export { reportContribution } from "./actions/report-contribution.ts";
export { reportProgress } from "./actions/report-progress.ts";
export { requestExplanation } from "./actions/request-explanation.ts";
export { requestExtension } from "./actions/request-extension.ts";
export { resumeTask } from "./actions/resume-task.ts";
export { returnTask } from "./actions/return-task.ts";
export { summariseTasks, type TaskSummary } from "./actions/summarise-tasks.ts";
export { suspendTask } from "./actions/suspend-task.ts";
export { tasksRestingOn } from "./actions/tasks-resting-on.ts";
export type { ClauseTally } from "./storage/clause-tally.ts";
export { countedTasks } from "./storage/counted-tasks.ts";
export { foldTaskTally } from "./storage/task-tally.ts";

extendThreads(taskThread);

export const programmesModule: DomainModule = {
  name: "programmes",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [
    ...programmeRoutes,
    ...taskRoutes,
    ...taskVerbRoutes,
    ...bulkRoutes,
    ...explanationRoutes,
    ...proposalRoutes,
  ],
  resourceUnits,
};
