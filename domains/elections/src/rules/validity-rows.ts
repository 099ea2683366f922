import type { BilingualText } from "@nhiemky/kernel";

/** Các trường hợp của bảng quyết định hiệu lực lá phiếu: the numbers are the rows of the table. */
export const validityRowTexts = {
  "1": { vi: "Phiếu không do ban kiểm phiếu phát ra", en: "Not issued by the counting committee" },
  "2": { vi: "Phiếu không có dấu của cấp ủy triệu tập", en: "Without the stamp of the convening committee" },
  "3": { vi: "Để lại đủ số lượng bầu", en: "As many names left as there are seats" },
  "4": { vi: "Để lại ít hơn số lượng bầu", en: "Fewer names left than there are seats" },
  "5": { vi: "Bầu quá số lượng", en: "More names left than there are seats" },
  "6": { vi: "Không gạch ai trong danh sách có số dư", en: "Nobody struck on a list with a surplus" },
  "7": { vi: "Gạch hết tên trong danh sách nhiều người", en: "Everybody struck on a list of several" },
  "8": {
    vi: "Gạch một phần họ tên, khoanh tròn, đánh dấu thay cho gạch",
    en: "Part of a name struck, a circle or tick instead of a line",
  },
  "9": { vi: "Mỗi người một dấu X", en: "One X a person" },
  "10": { vi: "Đánh cả hai ô ở một số người", en: "Both boxes marked for some persons" },
  "11": { vi: "Không đánh ô nào ở một số người", en: "No box marked for some persons" },
  "12": { vi: "Không đánh ô nào ở tất cả", en: "No box marked for anyone" },
  "13": { vi: "Đánh cả hai ô ở tất cả", en: "Both boxes marked for everyone" },
  "14": { vi: "Không đồng ý tất cả", en: "Disagrees with everyone" },
  "15": { vi: "Danh sách một người, đánh đúng một ô", en: "One name, exactly one box marked" },
  "16": { vi: "Danh sách một người, đánh cả hai ô", en: "One name, both boxes marked" },
  "17": { vi: "Danh sách một người, không đánh ô nào", en: "One name, no box marked" },
  "18": { vi: "Viết thêm tên người ngoài danh sách", en: "A name that is not on the list written in" },
  "19": { vi: "Ký tên, viết thêm hoặc làm dấu riêng", en: "Signed, words added, or a private mark" },
  "20": { vi: "Nhiều màu mực hoặc tẩy xóa", en: "Several ink colours or erasure" },
  "21": { vi: "Rách, bẩn hoặc viết bút chì", en: "Torn, stained or in pencil" },
  "22": { vi: "Nhiều tờ phiếu gấp chung", en: "Several sheets folded together" },
  "23": { vi: "Phiếu phát ra nhưng không bỏ vào hòm", en: "Issued, not cast in the box" },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ValidityRow = keyof typeof validityRowTexts;

export const validityRows = Object.keys(validityRowTexts) as readonly ValidityRow[];
