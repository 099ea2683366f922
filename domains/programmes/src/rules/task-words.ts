import type { BilingualText } from "@nhiemky/kernel";
import type { Lateness } from "./lateness.ts";
import type { ReportStatus } from "./report-status.ts";
import type { TaskState, TaskVerb } from "./task-state.ts";

/** How states, verbs and levels are called on screens, in exports and in error sentences. */
export const stateWords: Readonly<Record<TaskState, BilingualText>> = {
  assigned: { vi: "đã giao", en: "assigned" },
  acknowledged: { vi: "đã tiếp nhận", en: "acknowledged" },
  started: { vi: "đang thực hiện", en: "in progress" },
  completed: { vi: "đã báo cáo hoàn thành", en: "reported complete" },
  returned: { vi: "bị trả lại", en: "returned" },
  confirmed: { vi: "đã xác nhận hoàn thành", en: "confirmed" },
  suspended: { vi: "tạm dừng", en: "suspended" },
  cancelled: { vi: "không còn phù hợp", en: "no longer applicable" },
};

export const verbWords: Readonly<Record<TaskVerb, BilingualText>> = {
  acknowledge: { vi: "tiếp nhận", en: "acknowledge it" },
  "report-progress": { vi: "báo cáo tiến độ", en: "report progress" },
  "report-completion": { vi: "báo cáo hoàn thành", en: "report completion" },
  return: { vi: "trả lại", en: "return it" },
  confirm: { vi: "xác nhận hoàn thành", en: "confirm completion" },
  suspend: { vi: "tạm dừng", en: "suspend it" },
  resume: { vi: "tiếp tục", en: "resume it" },
  cancel: { vi: "đánh dấu không còn phù hợp", en: "mark it as no longer applicable" },
  "request-extension": { vi: "xin gia hạn", en: "ask for an extension" },
  "decide-extension": { vi: "quyết định gia hạn", en: "decide an extension" },
  amend: { vi: "sửa", en: "amend it" },
  "change-due": { vi: "đổi hạn", en: "change the due date" },
  remind: { vi: "đôn đốc", en: "send a reminder" },
  reassign: { vi: "chuyển đơn vị chủ trì", en: "change the lead unit" },
};

/** What was done to a task, line by line of its history and of what moved. */
export const entryWords: Readonly<Record<TaskVerb | "assign" | "contribute", BilingualText>> = {
  assign: { vi: "Giao nhiệm vụ", en: "Assigned" },
  acknowledge: { vi: "Tiếp nhận", en: "Acknowledged" },
  "report-progress": { vi: "Báo cáo tiến độ", en: "Progress reported" },
  "report-completion": { vi: "Báo cáo hoàn thành", en: "Completion reported" },
  contribute: { vi: "Đơn vị phối hợp báo cáo", en: "Supporting unit reported" },
  return: { vi: "Trả lại", en: "Returned" },
  confirm: { vi: "Xác nhận hoàn thành", en: "Completion confirmed" },
  suspend: { vi: "Tạm dừng", en: "Suspended" },
  resume: { vi: "Tiếp tục", en: "Resumed" },
  cancel: { vi: "Không còn phù hợp", en: "No longer applicable" },
  "request-extension": { vi: "Đề nghị gia hạn", en: "Extension asked for" },
  "decide-extension": { vi: "Quyết định gia hạn", en: "Extension decided" },
  amend: { vi: "Sửa nhiệm vụ", en: "Amended" },
  "change-due": { vi: "Đổi hạn", en: "Due date changed" },
  remind: { vi: "Đôn đốc", en: "Reminded" },
  reassign: { vi: "Chuyển đơn vị chủ trì", en: "Lead unit changed" },
};

export const latenessWords: Readonly<Record<Lateness, BilingualText>> = {
  overdue: { vi: "quá hạn", en: "overdue" },
  "due-soon": { vi: "sắp đến hạn", en: "due soon" },
  "on-course": { vi: "trong hạn", en: "on course" },
  undated: { vi: "chưa có hạn", en: "no due date" },
  "on-time": { vi: "hoàn thành đúng hạn", en: "completed on time" },
  late: { vi: "hoàn thành quá hạn", en: "completed late" },
  paused: { vi: "tạm dừng hoặc không còn phù hợp", en: "suspended or no longer applicable" },
};

export const reportStatusWords: Readonly<Record<ReportStatus, BilingualText>> = {
  "not-started": { vi: "chưa bắt đầu", en: "not started" },
  "in-progress": { vi: "đang thực hiện", en: "in progress" },
  "completed-on-time": { vi: "hoàn thành đúng hạn", en: "completed on time" },
  "completed-late": { vi: "hoàn thành quá hạn", en: "completed late" },
  overdue: { vi: "quá hạn chưa hoàn thành", en: "overdue, not completed" },
  "extension-requested": { vi: "xin điều chỉnh hạn", en: "extension requested" },
  suspended: { vi: "tạm dừng", en: "suspended" },
  "no-longer-applicable": { vi: "không còn phù hợp", en: "no longer applicable" },
};
