import { defineMessages } from "../../language/messages.ts";

export const keyingMessages = defineMessages({
  title: { vi: "Nhập phiếu", en: "Key ballots" },
  desk: { vi: "Bàn kiểm phiếu", en: "Counting desk" },
  facts: {
    vi: (label: string, keyed: number, expected: number) => `${label}: đã nhập ${keyed}/${expected} tờ`,
    en: (label, keyed, expected) => `${label}: ${keyed}/${expected} sheets keyed`,
  },
  help: {
    vi: "Gõ số thứ tự cách nhau bằng dấu cách, Enter sang tờ sau. Người khác nhập cùng lô một cách độc lập; máy tìm từng tờ khác nhau.",
    en: "Type the numbers with spaces between, Enter goes to the next sheet. Another person keys the same batch independently; differences are found sheet by sheet.",
  },
  mode: { vi: "Gõ số của", en: "Type the numbers of" },
  struck: { vi: "Tên bị gạch", en: "Struck names" },
  kept: { vi: "Tên để lại", en: "Names left" },
  agree: { vi: "Đồng ý", en: "Agree" },
  disagree: { vi: "Không đồng ý", en: "Disagree" },
  sheet: { vi: (position: number) => `Tờ ${position}`, en: (position) => `Sheet ${position}` },
  numbers: {
    vi: (what: string, position: number) => `${what}, tờ ${position}`,
    en: (what, position) => `${what}, sheet ${position}`,
  },
  noNumbers: { vi: "Không gạch ai thì để trống.", en: "Leave empty where nobody is struck." },
  wrongNumbers: {
    vi: (numbers: string) => `Không có số ${numbers} trong danh sách, hoặc gõ hai lần.`,
    en: (numbers) => `${numbers}: not on the list, or typed twice.`,
  },
  left: {
    vi: (count: number, seats: number) => `Để lại ${count} tên, số lượng bầu ${seats}`,
    en: (count, seats) => `${count} names left, ${seats} seats`,
  },
  found: { vi: "Thấy trên giấy", en: "Found on the paper" },
  nothingFound: { vi: "Không có gì khác", en: "Nothing else" },
  next: { vi: "Ghi và sang tờ sau (Enter)", en: "Record and go on (Enter)" },
  sheets: { vi: "Các tờ đã nhập", en: "Sheets keyed" },
  correct: { vi: (position: number) => `Sửa tờ ${position}`, en: (position) => `Correct sheet ${position}` },
  close: { vi: "Khóa lần nhập", en: "Close the keying" },
  closeHelp: {
    vi: "Sau khi khóa không sửa được nữa; chỗ khác với người khác được kết luận trên từng tờ.",
    en: "A closed keying stays as it is; differences are settled sheet by sheet.",
  },
  closed: { vi: "Đã khóa lần nhập.", en: "Keying closed." },
  agrees: { vi: "Khớp với lần nhập khác.", en: "Agrees with the other keying." },
  differs: {
    vi: (count: number) => `Khác lần nhập khác ở ${count} tờ.`,
    en: (count) => `Differs from the other keying on ${count} sheets.`,
  },
});
