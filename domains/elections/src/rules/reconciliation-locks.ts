import type { BilingualText } from "@nhiemky/kernel";

export const lockNumbers = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11"] as const;
export type LockNumber = (typeof lockNumbers)[number];

/** Điều kiện của từng khóa, and what is done when it holds. */
export const lockTexts: Readonly<Record<LockNumber, BilingualText>> = {
  R1: {
    vi: "Số phiếu in trừ số phát ra trừ số còn thừa khác 0: dừng, đếm lại phiếu thừa, ghi vào biên bản",
    en: "Printed less issued less unused is not 0: stop, count the unused again, record it",
  },
  R2: {
    vi: "Số phiếu phát ra nhiều hơn số người có mặt: dừng, báo đoàn chủ tịch",
    en: "More ballots issued than voters present: stop, report to the presidium",
  },
  R3: { vi: "Số phiếu thu vào bằng số phát ra: đi tiếp", en: "As many collected as issued: go on" },
  R4: {
    vi: "Số phiếu thu vào ít hơn số phát ra: đi tiếp; phần chênh là phiếu không thu về, cơ sở tính không đổi",
    en: "Fewer collected than issued: go on; the rest was not returned, the base stands",
  },
  R5: {
    vi: "Số phiếu thu vào nhiều hơn số phát ra: dừng, đoàn chủ tịch và đại hội quyết định; mặc định hủy và bầu lại",
    en: "More collected than issued: stop, presidium and assembly decide; by default cancel and vote again",
  },
  R6: {
    vi: "Phiếu hợp lệ cộng không hợp lệ khác số thu vào: chặn đến khi tìm ra",
    en: "Valid and invalid do not add up to the collected: locked until found",
  },
  R7: {
    vi: "Tổng số phiếu bầu nhiều hơn số phiếu hợp lệ nhân số lượng bầu: chặn",
    en: "More votes than valid ballots times seats: locked",
  },
  R8: {
    vi: "Có người được nhiều phiếu hơn số phiếu hợp lệ: chặn",
    en: "Somebody has more votes than there are valid ballots: locked",
  },
  R9: {
    vi: "Đồng ý, không đồng ý, cả hai, không ô nào cộng lại khác số phiếu hợp lệ ở một người: chặn",
    en: "Agree, disagree, both and neither do not add up to the valid ballots for a person: locked",
  },
  R10: {
    vi: "Các lần kiểm độc lập khác nhau: tìm đúng lá phiếu khác, kiểm lại lá ấy, không lấy trung bình",
    en: "Independent counts differ: find the differing ballots, count those again, never average",
  },
  R11: {
    vi: "Số người bỏ phiếu khác số có mặt khi bỏ phiếu: đoàn chủ tịch công bố lại số có mặt",
    en: "The number voting differs from the attendance at the vote: the presidium announces the attendance again",
  },
};
