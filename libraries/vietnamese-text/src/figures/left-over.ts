import { before, type FigureText } from "./figure-text.ts";

export const leftOver =
  /(?<!không )(?:còn lại|còn tồn|tồn đọng|chuyển (?:sang\s)?(?:kỳ|năm|tháng|quý)(?:\s(?:sau|tới|tiếp))?|tồn(?: quỹ| cuối kỳ| chuyển)?|kết dư|vắng(?: mặt)?|chưa (?:được )?(?:giải quyết|xử lý|thi hành|hoàn thành|thực hiện|kiểm tra|xét xử)|còn(?: đang| phải| chưa)?|(?:cần|phải) [^,;.\d]{0,24}thêm)(?:\s(?:là|có|khoảng|gần|hơn))?[^\d,;.]{0,30}$/iu;
export const opensWithLeftOver =
  /^(?:(?:Số\s)?(?:còn lại|Còn lại|Còn|Còn thiếu|Vắng)|Số (?:dư|còn (?:phải|lại|chưa))[^,;.\d]{0,40}|(?:Chuyển|Tồn)[^,;.\d]{0,30})(?:\s(?:là|có))?\s{0,9}$/u;

/** Whether the words before a figure say that it is what is left: "còn lại", "vắng", "chuyển kỳ sau". */
export function isLeftOver(figures: FigureText, index: number): boolean {
  const words = before(figures, index);
  return leftOver.test(words) || opensWithLeftOver.test(words);
}
