import type { BilingualText } from "@nhiemky/kernel";
import type { ContestState, ContestVerb } from "./contest-state.ts";

export const contestStateWords: Readonly<Record<ContestState, BilingualText>> = {
  opened: { vi: "đang lập danh sách", en: "list being made" },
  "list-frozen": { vi: "đã chốt danh sách", en: "list frozen" },
  "vote-opened": { vi: "đang bỏ phiếu", en: "voting" },
  "vote-closed": { vi: "đang kiểm phiếu", en: "counting" },
  certified: { vi: "đã xác nhận kết quả", en: "result certified" },
  announced: { vi: "đã công bố", en: "announced" },
  "ballots-destroyed": { vi: "đã hủy phiếu", en: "ballots destroyed" },
};

export const contestVerbWords: Readonly<Record<ContestVerb, BilingualText>> = {
  "change the list": { vi: "sửa danh sách", en: "change the list" },
  "freeze the list": { vi: "chốt danh sách", en: "freeze the list" },
  "choose the counting committee": { vi: "thay ban kiểm phiếu", en: "choose the counting committee" },
  "change the attendance": { vi: "sửa số có mặt", en: "change the attendance" },
  "record a print run": { vi: "ghi đợt in phiếu", en: "record a print run" },
  "open the vote": { vi: "bắt đầu bỏ phiếu", en: "open the vote" },
  "close the vote": { vi: "kết thúc bỏ phiếu", en: "close the vote" },
  "count ballots": { vi: "kiểm phiếu", en: "count ballots" },
  certify: { vi: "xác nhận kết quả", en: "certify the result" },
  announce: { vi: "công bố kết quả", en: "announce the result" },
  "seal the ballots": { vi: "niêm phong phiếu", en: "seal the ballots" },
  "open a further round": { vi: "mở lượt bầu tiếp", en: "open a further round" },
  "audit by hand": { vi: "kiểm tay", en: "audit by hand" },
  "destroy the ballots": { vi: "hủy phiếu", en: "destroy the ballots" },
};
