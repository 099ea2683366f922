import { defineMessages } from "../../language/messages.ts";

export const computedMessages = defineMessages({
  title: { vi: "Đếm từ những hồ sơ nào", en: "Counted from these records" },
  countedAt: {
    vi: (at: string) => `Hệ thống đếm lúc ${at}; đếm lại mỗi đêm`,
    en: (at) => `Counted at ${at}; counted again every night`,
  },
  notCounted: {
    vi: "Chưa đếm lần nào; hệ thống sẽ đếm trong ít phút.",
    en: "Not counted yet; it will be within minutes.",
  },
  now: {
    vi: (counting: string, all: string) => `Lúc này sổ có ${counting} trên ${all} hồ sơ được tính`,
    en: (counting, all) => `The books hold ${counting} counting of ${all} records at this moment`,
  },
  differs: {
    vi: "Sổ đã thay đổi từ lần đếm trước: bấm “Đếm lại ngay” để số khớp với sổ.",
    en: "The books have changed since: press “Count again now” to bring the number up to date.",
  },
  recount: { vi: "Đếm lại ngay", en: "Count again now" },
  recounted: { vi: "Đã đếm lại", en: "Counted again" },
  counts: { vi: "được tính", en: "counts" },
  countsNot: { vi: "không tính", en: "does not count" },
  none: {
    vi: "Đơn vị này không có hồ sơ nào trong kỳ. Số của cấp dưới mở từ bảng thành phần.",
    en: "This unit itself has no record in the period. Those of units below open from the table of parts.",
  },
  shown: { vi: (count: string) => `Hiện ${count} hồ sơ đầu`, en: (count) => `The first ${count} are shown` },
  byCategory: { vi: "Theo phân tổ", en: "By category" },
  category: { vi: "Phân tổ", en: "Category" },
  whole: { vi: "Tất cả", en: "All" },
  tiles: { vi: "Ô theo tỷ trọng", en: "Tiles by weight" },
  tilesOf: {
    vi: (indicator: string, count: number) =>
      `${indicator}: ${count} đơn vị, ô càng rộng số càng lớn; các giá trị có trong bảng bên cạnh`,
    en: (indicator, count) =>
      `${indicator}: ${count} units, the wider the tile the greater the value; the table beside it holds the values`,
  },
  tilesNone: {
    vi: "Cần ít nhất hai đơn vị có số lớn hơn 0 để vẽ.",
    en: "At least two units with a value above 0 are needed.",
  },
});
