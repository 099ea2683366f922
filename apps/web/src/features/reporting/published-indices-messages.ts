import { defineMessages } from "../../language/messages.ts";

export const publishedIndicesMessages = defineMessages({
  title: { vi: "Chỉ số do cơ quan khác công bố", en: "Indices published by others" },
  description: {
    vi: "PAR INDEX, SIPAS, PAPI, PCI: ghi theo công bố, không cộng, không nối qua năm đổi phương pháp",
    en: "PAR INDEX, SIPAS, PAPI, PCI: as published; never added, never joined across a change of method",
  },
  nothing: { vi: "Chưa ghi chỉ số công bố nào", en: "No published index has been recorded yet" },
  nothingHelp: {
    vi: "Quản trị hoặc văn phòng ghi giá trị, thứ hạng và phương pháp của từng năm, kèm nguồn công bố.",
    en: "An administrator or the office records each year's value, rank and method, with the source.",
  },
  publisher: { vi: "Công bố", en: "Published by" },
  year: { vi: "Năm", en: "Year" },
  value: { vi: "Giá trị", en: "Value" },
  rank: { vi: "Thứ hạng", en: "Rank" },
  method: { vi: "Phương pháp", en: "Method" },
  source: { vi: "Nguồn", en: "Source" },
  breaks: { vi: "không so được với năm trước", en: "not comparable with the year before" },
  chartOf: {
    vi: (index: string, unit: string) => `Biểu đồ ${index} của ${unit}; các giá trị có trong bảng bên cạnh`,
    en: (index, unit) => `Chart of ${index}, ${unit}; the table beside it holds the values`,
  },
  record: { vi: "Ghi một năm", en: "Record a year" },
  recorded: { vi: "Đã ghi giá trị của năm", en: "The year was recorded" },
  index: { vi: "Chỉ số", en: "Index" },
  unit: { vi: "Đơn vị", en: "Unit" },
  rankedCount: { vi: "Trong số", en: "Out of" },
  sourceTitle: { vi: "Tên nguồn công bố", en: "Title of the source" },
  establish: { vi: "Lập chỉ số công bố", en: "Set up an index" },
  established: { vi: "Đã lập chỉ số công bố", en: "The index was set up" },
  code: { vi: "Ký hiệu (PAR INDEX, SIPAS…)", en: "Sign (PAR INDEX, SIPAS…)" },
  name: { vi: "Tên đầy đủ", en: "Full name" },
});
