import type { BallotElection } from "./ballot-election.ts";

/** What stands on the paper besides names: Vietnamese only, as the voter reads it. */
export const words = {
  ballot: "PHIẾU BẦU CỬ",
  test: "PHIẾU THỬ",
  notForVoting: "Không dùng để bầu",
  number: "STT",
  fullName: "HỌ VÀ TÊN",
  agree: "ĐỒNG Ý",
  disagree: "KHÔNG ĐỒNG Ý",
  overleaf: "(Xem tiếp mặt sau)",
  cover: "TỜ BÌA TẬP PHIẾU BẦU CỬ",
  counted: "Đã đếm: ............ phiếu      Hỏng: ............ phiếu",
  countedBy: "Người đếm thứ nhất: ....................      Người đếm thứ hai: ....................",
  notABallot: "Tờ bìa không phải phiếu bầu; lấy ra trước khi phát phiếu.",
} as const;

/** "ngày 20 tháng 6 năm 2025": days below 10 and months 1 and 2 with a leading zero, as official papers write them. */
export function dateLine(heldOn: string): string {
  const [year, month, day] = heldOn.split("-").map(Number) as [number, number, number];
  const padded = (value: number, below: number): string => (value < below ? `0${value}` : String(value));
  return `Ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

export function seatsLine(election: BallotElection): string {
  return `Số lượng bầu: ${election.seats}    –    Danh sách: ${election.candidates.length} người`;
}

/**
 * How to mark the ballot. Strike-out: through the middle of both family and given name; agree-disagree: an X in one
 * of the two boxes of each name (244-QĐ/TW Điều 17; kept by 190-QĐ/TW Điều 15 as far as it could be read).
 */
export function instructions(election: BallotElection): readonly string[] {
  if (election.grammar === "agree-disagree")
    return [
      "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” của từng người.",
      "Không viết gì khác lên phiếu.",
    ];
  const left =
    election.candidates.length > election.seats ? ` Chỉ để lại không quá ${election.seats} người.` : "";
  return [
    `Gạch một nét ngang giữa cả họ và tên người mình không bầu.${left}`,
    "Không viết gì khác lên phiếu.",
  ];
}

export function pageLine(page: number, pages: number): string {
  return `Trang ${page}/${pages}`;
}

/** Printed after a name that equals another on the list. */
export function bornWord(year: number): string {
  return `(sinh năm ${year})`;
}
