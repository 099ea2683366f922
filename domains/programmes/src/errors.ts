import { defineErrors } from "@nhiemky/kernel";

export const programmeErrors = defineErrors({
  PROGRAMME_NOT_FOUND: {
    status: 404,
    vi: "Không có chương trình này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such programme, or it lies outside your scope.",
  },
  PROGRAMME_CYCLE: {
    status: 409,
    vi: "Không thể đặt “{title}” vào bên trong chính nó. Hãy chọn cấp trên khác.",
    en: '"{title}" cannot be placed inside itself. Choose another parent.',
  },
  PROGRAMME_OTHER_TERM: {
    status: 422,
    vi: "Cấp trên thuộc nhiệm kỳ {parentTerm}, không phải {term}. Hãy chọn cấp trên cùng nhiệm kỳ.",
    en: "The parent belongs to term {parentTerm}, not {term}. Choose a parent of the same term.",
  },
  PROGRAMME_DATES_REVERSED: {
    status: 422,
    vi: "Ngày kết thúc {to} sớm hơn ngày bắt đầu {from}. Hãy sửa một trong hai ngày.",
    en: "The end {to} lies before the start {from}. Correct one of the two dates.",
  },
});

export const taskErrors = defineErrors({
  TASK_NOT_FOUND: {
    status: 404,
    vi: "Không có nhiệm vụ này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such task, or it lies outside your scope.",
  },
  TASK_STATE_FORBIDS: {
    status: 409,
    vi: "Nhiệm vụ đang ở trạng thái “{stateVi}” nên không thể {verbVi}. Hãy tải lại trang để xem tình trạng mới nhất.",
    en: 'The task is "{stateEn}", so it is not possible to {verbEn}. Reload the page to see where it stands.',
  },
  TASK_UNIT_OUTSIDE_SUBTREE: {
    status: 422,
    vi: "{units} không trực thuộc đơn vị giao nhiệm vụ (theo cây tổ chức hôm nay). Hãy chọn đơn vị trong hệ thống của mình.",
    en: "{units}: not within the assigning unit (as the tree stands today). Choose units of your own subtree.",
  },
  TASK_LEAD_SUPPORTS_ITSELF: {
    status: 422,
    vi: "Đơn vị chủ trì không thể đồng thời là đơn vị phối hợp. Hãy bỏ đơn vị đó khỏi danh sách phối hợp.",
    en: "The lead unit cannot also be a supporting unit. Remove it from the supporting units.",
  },
  TASK_DUE_BEFORE_ASSIGNED: {
    status: 422,
    vi: "Hạn {dueOn} sớm hơn ngày giao {assignedOn}. Hãy chọn hạn từ ngày giao trở đi.",
    en: "The due date {dueOn} lies before the day of assignment {assignedOn}. Choose a later one.",
  },
  TASK_ASSIGNED_IN_FUTURE: {
    status: 422,
    vi: "Ngày giao {assignedOn} chưa đến. Hãy ghi ngày giao không muộn hơn hôm nay.",
    en: "The day of assignment {assignedOn} has not come yet. Enter a day up to today.",
  },
  TASK_REPETITION_EMPTY: {
    status: 422,
    vi: "Kỳ đầu {firstDueOn} sau ngày kết thúc {untilOn} nên không có kỳ nào. Hãy sửa một trong hai ngày.",
    en: "The first due date {firstDueOn} lies after the last day {untilOn}, so there is no occurrence. Correct one of them.",
  },
  TASK_REPETITION_TOO_LONG: {
    status: 422,
    vi: "Nhiệm vụ lặp lại quá {most} kỳ. Hãy rút ngắn thời gian hoặc chọn chu kỳ dài hơn.",
    en: "The task repeats more than {most} times. Shorten the time or choose a longer step.",
  },
  TASK_REPETITION_NOT_FOUND: {
    status: 404,
    vi: "Nhiệm vụ này không phải nhiệm vụ lặp lại.",
    en: "This task does not repeat.",
  },
  TASK_RESTS_ON_UNKNOWN: {
    status: 422,
    vi: "Không tìm thấy văn bản hoặc điều khoản làm căn cứ. Có thể văn bản vừa được sửa; hãy chọn lại.",
    en: "The document or clause that the task rests on was not found. It may just have been changed; choose again.",
  },
  TASK_PROGRAMME_UNKNOWN: {
    status: 422,
    vi: "Không tìm thấy chương trình đã chọn. Hãy chọn lại hoặc để trống.",
    en: "The chosen programme was not found. Choose again or leave it empty.",
  },
  TASK_UNDATED: {
    status: 409,
    vi: "Nhiệm vụ chưa có hạn nên không có gì để gia hạn. Hãy đề nghị đơn vị giao đặt hạn.",
    en: "The task has no due date, so there is nothing to extend. Ask the assigning unit to set one.",
  },
  TASK_EXTENSION_NOT_LATER: {
    status: 422,
    vi: "Hạn đề nghị {requestedDueOn} phải sau hạn hiện tại {dueOn}.",
    en: "The date asked for, {requestedDueOn}, must lie after the present due date {dueOn}.",
  },
  TASK_EXTENSION_PENDING: {
    status: 409,
    vi: "Đã có một đề nghị gia hạn đang chờ quyết định. Hãy chờ cấp trên trả lời.",
    en: "A request for extension already waits for a decision. Wait for the superior's answer.",
  },
  TASK_EXTENSION_NOT_FOUND: {
    status: 404,
    vi: "Không có đề nghị gia hạn này.",
    en: "There is no such request for extension.",
  },
  TASK_EXTENSION_DECIDED: {
    status: 409,
    vi: "Đề nghị gia hạn này đã được quyết định ngày {decidedOn}.",
    en: "This request for extension was decided on {decidedOn}.",
  },
  TASK_REPORT_EMPTY: {
    status: 422,
    vi: "Báo cáo chưa có nội dung, tỷ lệ hay tệp minh chứng. Hãy ghi ít nhất một thứ.",
    en: "The report has no text, share or evidence. Give at least one of them.",
  },
  TASK_EVIDENCE_NOT_FOUND: {
    status: 404,
    vi: "Không có tệp minh chứng này.",
    en: "There is no such evidence file.",
  },
  TASK_SAME_LEAD: {
    status: 422,
    vi: "Đơn vị này đang chủ trì nhiệm vụ. Hãy chọn đơn vị khác.",
    en: "This unit leads the task already. Choose another one.",
  },
  TASK_BULK_PROBLEMS: {
    status: 409,
    vi: "{count} nhiệm vụ không thực hiện được nên chưa nhiệm vụ nào thay đổi. Bỏ chọn các dòng nêu dưới đây rồi làm lại.",
    en: "{count} tasks cannot be changed, so none was. Leave out the rows named below and try again.",
  },
  TASK_OUTSIDE_SCOPE: {
    status: 403,
    vi: "Nhiệm vụ do đơn vị khác giao.",
    en: "The task was assigned by another unit.",
  },
  TASK_CLAUSE_GAPS: {
    status: 422,
    vi: "{count} điều khoản được chọn chưa có đơn vị chủ trì hoặc hạn hợp lệ. Hãy bổ sung hoặc bỏ chọn các điều khoản đó.",
    en: "{count} chosen clauses have no lead unit or no valid date. Complete them or leave them out.",
  },
  TASK_EXPORT_TOO_LARGE: {
    status: 422,
    vi: "Danh sách có {count} nhiệm vụ, nhiều hơn {most} dòng của một tệp. Hãy lọc bớt rồi xuất lại.",
    en: "The list has {count} tasks, more than the {most} rows of one file. Filter it further and export again.",
  },
  TASK_NOTHING_TO_ASSIGN: {
    status: 422,
    vi: "Các điều khoản đã chọn đều đã giao cho các đơn vị đó từ trước; không có nhiệm vụ mới.",
    en: "All chosen clauses were assigned to these units before; there is no new task.",
  },
});

export const explanationErrors = defineErrors({
  EXPLANATION_NOT_FOUND: {
    status: 404,
    vi: "Không có yêu cầu giải trình này.",
    en: "There is no such request for explanation.",
  },
  EXPLANATION_ANSWERED: {
    status: 409,
    vi: "Yêu cầu giải trình này đã được trả lời ngày {answeredOn}.",
    en: "This request for explanation was answered on {answeredOn}.",
  },
  EXPLANATION_DUE_IN_PAST: {
    status: 422,
    vi: "Hạn trả lời {dueOn} đã qua. Hãy chọn từ hôm nay trở đi.",
    en: "The day for the answer, {dueOn}, has passed. Choose today or later.",
  },
  EXPLANATION_TASK_OF_OTHER_UNIT: {
    status: 422,
    vi: "Nhiệm vụ này không do đơn vị được hỏi chủ trì. Hãy chọn đúng đơn vị hoặc đúng nhiệm vụ.",
    en: "The unit asked does not lead this task. Choose the right unit or the right task.",
  },
});

export const proposalErrors = defineErrors({
  PROPOSAL_DOCUMENT_NOT_FOUND: {
    status: 404,
    vi: "Không có văn bản này, hoặc đơn vị không được xem.",
    en: "There is no such document, or your unit may not see it.",
  },
  PROPOSAL_NOT_FOUND: {
    status: 409,
    vi: "Câu này không còn trong văn bản như lúc đọc; có thể văn bản vừa được sửa. Hãy tải lại trang rồi quyết lại.",
    en: "This sentence no longer stands in the document as it was read; the text may just have been corrected. Reload the page and decide again.",
  },
  PROPOSAL_DECIDED: {
    status: 409,
    vi: "Đề xuất này đã được {by} quyết trước đó. Hãy tải lại trang để xem.",
    en: "This proposal was decided before by {by}. Reload the page to see it.",
  },
  PROPOSAL_NOT_DECIDED: {
    status: 409,
    vi: "Đề xuất này chưa được quyết, nên không có gì để xem lại.",
    en: "This proposal has not been decided, so there is nothing to take back.",
  },
  PROPOSAL_TASK_ASSIGNED: {
    status: 409,
    vi: "Nhiệm vụ đã được giao từ đề xuất này. Nếu giao nhầm, hãy mở nhiệm vụ và ghi “không còn phù hợp”.",
    en: "A task was assigned from this proposal. If that was a mistake, open the task and mark it as no longer applicable.",
  },
});
