import { defineMessages } from "../../language/messages.ts";
import { programmeKindWords } from "../../shared-ui/kind-words.ts";

export const boardMessages = defineMessages({
  title: { vi: "Bảng chương trình", en: "Programme board" },
  of: {
    vi: (count: number, term: string) =>
      `${count} khâu đột phá, chương trình, đề án, nhóm nhiệm vụ của nhiệm kỳ ${term}`,
    en: (count, term) => `${count} breakthroughs, programmes, schemes and task groups of term ${term}`,
  },
  term: { vi: "Nhiệm kỳ", en: "Term" },
  tasks: { vi: "Danh sách nhiệm vụ", en: "List of tasks" },
  ...programmeKindWords,
  owner: { vi: "Đơn vị phụ trách", en: "Owner" },
  restsOn: { vi: "Căn cứ", en: "Rests on" },
  period: { vi: "Thời gian", en: "Period" },
  noTasks: { vi: "Chưa có nhiệm vụ", en: "No tasks yet" },
  tally: {
    vi: (done: string, total: string) => `${done}/${total} nhiệm vụ hoàn thành`,
    en: (done, total) => `${done}/${total} tasks completed`,
  },
  inside: { vi: "Bên trong", en: "Inside" },
  tasksHere: { vi: "Nhiệm vụ trong chương trình", en: "Tasks of the programme" },
  allTasks: { vi: "Xem tất cả", en: "See all" },
  nothing: { vi: "Chưa có chương trình nào", en: "There are no programmes yet" },
  nothingHelp: {
    vi: "Bảng này cho thấy mỗi khâu đột phá, chương trình, đề án của nhiệm kỳ đang đến đâu. Lập chương trình đầu tiên, rồi giao nhiệm vụ vào đó.",
    en: "The board shows where each breakthrough, programme and scheme of the term stands. Set up the first one, then assign tasks to it.",
  },
  establish: { vi: "Lập chương trình", en: "Set up a programme" },
  amend: { vi: "Sửa", en: "Amend" },
  kind: { vi: "Loại", en: "Kind" },
  name: { vi: "Tên", en: "Name" },
  content: { vi: "Nội dung", en: "Content" },
  parent: { vi: "Thuộc", en: "Part of" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  save: { vi: "Lưu", en: "Save" },
  saved: { vi: "Đã lưu chương trình", en: "Programme saved" },
});
