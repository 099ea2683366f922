import { defineMessages } from "../../language/messages.ts";

export const countingMessages = defineMessages({
  title: { vi: "Bàn kiểm phiếu", en: "Counting desk" },
  contests: { vi: "Bầu cử", en: "Elections" },
  contest: { vi: "Cuộc bầu", en: "Contest" },
  progress: {
    vi: (ballots: number, waiting: number) => `Đã nhận ${ballots} lá phiếu, ${waiting} lá chờ kết luận`,
    en: (ballots, waiting) => `${ballots} ballots taken in, ${waiting} wait for a ruling`,
  },
  secrecy: {
    vi: "Trước khi trưởng ban công bố, trang này không cho ai xem số phiếu của bất cứ người nào.",
    en: "Before the head announces, this page shows nobody's votes to anybody.",
  },
  batches: { vi: "Các lô phiếu", en: "Batches" },
  noBatches: { vi: "Chưa có lô phiếu nào", en: "There are no batches yet" },
  noBatchesHelp: {
    vi: "Chia phiếu thành lô, đếm tay từng lô rồi ghi số vào đây. Mỗi lô được quét, hoặc nhập số bởi ít nhất hai người.",
    en: "Divide the ballots into batches and count each by hand. A batch is scanned, or keyed by two persons at least.",
  },
  label: { vi: "Tên lô", en: "Name of the batch" },
  expected: { vi: "Số phiếu đếm tay", en: "Ballots counted by hand" },
  openBatch: { vi: "Lập lô phiếu", en: "Open a batch" },
  batchFacts: {
    vi: (scanned: number, expected: number, waiting: number) =>
      `Đã quét ${scanned}/${expected} phiếu, ${waiting} chờ kết luận`,
    en: (scanned, expected, waiting) => `${scanned}/${expected} scanned, ${waiting} waiting`,
  },
  keyedFacts: {
    vi: (expected: number, waiting: number) => `Đã nhập tay ${expected} phiếu, ${waiting} chờ kết luận`,
    en: (expected, waiting) => `${expected} ballots keyed, ${waiting} waiting`,
  },
  scans: { vi: "Ảnh quét của lô này", en: "Scans of this batch" },
  scansHelp: {
    vi: "Một lô gửi được nhiều lần. Lô lớn thì chia thành nhiều tệp, mỗi tệp khoảng 200 tờ hai mặt.",
    en: "A batch takes several files: divide a large one into files of about 200 sheets, both sides.",
  },
  sendScans: { vi: "Gửi ảnh quét", en: "Send the scans" },
  sending: {
    vi: (share: number) => `Đang gửi: ${share}%`,
    en: (share) => `Sending: ${share}%`,
  },
  reading: { vi: "Máy đang đọc phiếu…", en: "Reading the ballots…" },
  scansTaken: {
    vi: (ballots: number, waiting: number) => `Đã đọc ${ballots} lá phiếu, ${waiting} lá chờ kết luận`,
    en: (ballots, waiting) => `${ballots} ballots read, ${waiting} wait for a ruling`,
  },
  key: { vi: "Nhập phiếu lô này", en: "Key this batch" },
  goOnKeying: { vi: "Nhập tiếp", en: "Go on keying" },
  keying: {
    vi: (keyer: string, keyed: number, isClosed: boolean) =>
      `${keyer}: ${keyed} tờ${isClosed ? ", đã khóa" : ""}`,
    en: (keyer, keyed, isClosed) => `${keyer}: ${keyed} sheets${isClosed ? ", closed" : ""}`,
  },
  rulings: { vi: "Bàn kết luận", en: "Ruling desk" },
  rulingsMine: {
    vi: (mine: number) => `Kết luận ${mine} lá phiếu đang chờ`,
    en: (mine) => `Rule on ${mine} waiting ballots`,
  },
  comparison: { vi: "Chỗ khác nhau giữa các lần kiểm", en: "Where the counts differ" },
  noDifferences: { vi: "Các lần kiểm khớp nhau.", en: "The counts agree." },
  againstKeying: { vi: "giữa các lần nhập", en: "between keyings" },
  againstScan: { vi: "giữa lần nhập và bản quét", en: "between keying and scan" },
  difference: {
    vi: (position: number | null, names: string) =>
      `${position === null ? "Một tờ" : `Tờ ${position}`} khác ở: ${names === "" ? "điều ghi thấy trên giấy" : names}`,
    en: (position, names) =>
      `${position === null ? "A sheet" : `Sheet ${position}`} differs on: ${names === "" ? "what was found on the paper" : names}`,
  },
  settled: { vi: "đã kết luận", en: "settled" },
  settle: { vi: "Xem và kết luận", en: "Look and rule" },
  reconciliation: { vi: "Đối chiếu", en: "Reconciliation" },
  notYet: { vi: "Chưa đối chiếu được", en: "Not to be reconciled yet" },
  issued: { vi: "Phát ra", en: "Issued" },
  collected: { vi: "Thu vào", en: "Collected" },
  counted: { vi: "Đã kiểm", en: "Counted" },
  valid: { vi: "Hợp lệ", en: "Valid" },
  invalid: { vi: "Không hợp lệ", en: "Invalid" },
  passed: { vi: "Khớp", en: "Passes" },
  noted: { vi: "Ghi nhận", en: "Noted" },
  locked: { vi: "Đang chặn", en: "Locked" },
  overridden: { vi: "Đoàn chủ tịch cho đi tiếp", en: "Overridden by the presidium" },
  unknown: { vi: "Chưa đủ số để đối chiếu", en: "Figures missing" },
  figures: { vi: (text: string) => `Các số: ${text}`, en: (text) => `Figures: ${text}` },
  presidium: { vi: "Quyết định của đoàn chủ tịch", en: "Decision of the presidium" },
  override: { vi: "Ghi quyết định cho đi tiếp", en: "Record the decision to go on" },
  heldLocks: { vi: "Khóa đối chiếu đang chặn", en: "Locks that hold" },
  noHeldLocks: { vi: "Không khóa nào chặn kết quả.", en: "No lock bars the result." },
  locksUnknown: {
    vi: "Còn phiếu chưa kiểm hoặc chờ kết luận, nên chưa đối chiếu được.",
    en: "Ballots are not counted yet or wait for a ruling, so nothing is reconciled.",
  },
  certify: { vi: "Xác nhận kết quả kiểm phiếu", en: "Certify the result" },
  certifyHelp: {
    vi: "Trưởng ban xác nhận khi mọi khóa đã khớp hoặc có quyết định của đoàn chủ tịch. Sau đó kết quả không sửa được.",
    en: "The head certifies once every lock passes or is overridden. The result then stays as it is.",
  },
  certified: { vi: "Đã xác nhận kết quả", en: "Result certified" },
  toResult: { vi: "Mở kết quả", en: "Open the result" },
});
