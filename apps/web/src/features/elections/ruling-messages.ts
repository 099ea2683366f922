import { defineMessages } from "../../language/messages.ts";

export const rulingMessages = defineMessages({
  title: { vi: "Bàn kết luận", en: "Ruling desk" },
  desk: { vi: "Bàn kiểm phiếu", en: "Counting desk" },
  waiting: {
    vi: (count: number) => `${count} lá phiếu chờ đồng chí kết luận`,
    en: (count) => `${count} ballots wait for your ruling`,
  },
  nothing: { vi: "Không còn lá phiếu nào chờ đồng chí kết luận", en: "No ballot waits for your ruling" },
  nothingHelp: {
    vi: "Mỗi lá phiếu cần hai người kết luận giống nhau; khác nhau thì người thứ ba quyết định. Máy chỉ đề nghị, ban kiểm phiếu kết luận (Điều 8).",
    en: "A ballot needs two persons who agree; a third decides where they differ. The machine proposes, the committee rules (Article 8).",
  },
  toDesk: { vi: "Về bàn kiểm phiếu", en: "To the counting desk" },
  queue: { vi: "Hàng chờ", en: "Queue" },
  ballot: {
    vi: (index: number, of: number) => `Phiếu ${index}/${of}`,
    en: (index, of) => `Ballot ${index}/${of}`,
  },
  why: { vi: "Vì sao chờ", en: "Why it waits" },
  page: { vi: (page: number) => `Trang ${page}`, en: (page) => `Page ${page}` },
  whole: { vi: "Cả trang", en: "Whole page" },
  turn: { vi: "Quay ảnh nửa vòng (R)", en: "Turn the image round (R)" },
  crop: { vi: (name: string) => `Ảnh phóng to: ${name}`, en: (name) => `Enlarged: ${name}` },
  wholeOf: { vi: (page: number) => `Ảnh cả trang ${page}`, en: (page) => `Image of page ${page}` },
  noImage: {
    vi: "Lá phiếu này nhập bằng tay, không có ảnh. Hãy xem tờ giấy.",
    en: "This ballot was keyed; there is no image. Look at the paper.",
  },
  inPile: {
    vi: (label: string, position: number) => `${label}, tờ thứ ${position}`,
    en: (label, position) => `${label}, sheet ${position}`,
  },
  names: { vi: "Từng tên", en: "Names" },
  onlyOpen: { vi: "Chỉ tên chưa rõ", en: "Only uncertain names" },
  for: { vi: "Để lại (bầu)", en: "Left (for)" },
  against: { vi: "Gạch (không bầu)", en: "Struck (against)" },
  agree: { vi: "Đồng ý", en: "Agree" },
  disagree: { vi: "Không đồng ý", en: "Disagree" },
  both: { vi: "Cả hai ô", en: "Both boxes" },
  neither: { vi: "Không ô nào", en: "No box" },
  open: { vi: "chưa rõ", en: "uncertain" },
  chosen: {
    vi: (chosen: number, seats: number) => `Đang để lại ${chosen} tên, số lượng bầu ${seats}`,
    en: (chosen, seats) => `${chosen} names left, ${seats} seats`,
  },
  validity: { vi: "Hiệu lực theo bảng", en: "Validity by the table" },
  wholeBallot: { vi: "Cả lá phiếu", en: "The whole ballot" },
  byTable: { vi: "Theo bảng quy định", en: "By the table" },
  valid: { vi: "Hợp lệ", en: "Valid" },
  invalid: { vi: "Không hợp lệ", en: "Invalid" },
  found: { vi: "Thấy trên giấy", en: "Found on the paper" },
  nothingFound: { vi: "Không có gì khác", en: "Nothing else" },
  discarded: { vi: "Không tính là phiếu của cuộc bầu này", en: "No ballot of this contest" },
  keepBallot: { vi: "Là phiếu của cuộc bầu này", en: "A ballot of this contest" },
  "duplicate-image": { vi: "Cùng một tờ, quét hai lần", en: "The same sheet scanned twice" },
  "wrong-election": { vi: "Phiếu của cuộc bầu khác", en: "Ballot of another election" },
  "not-a-ballot": { vi: "Không phải lá phiếu", en: "Not a ballot" },
  reason: { vi: "Lý do kết luận", en: "Reason of the ruling" },
  usualReason: { vi: "Nét đánh trên phiếu rõ ý người bầu", en: "The marks show what the voter meant" },
  rule: { vi: "Kết luận (Ctrl+Enter)", en: "Rule (Ctrl+Enter)" },
  skip: { vi: "Để sau (S)", en: "Later (S)" },
  missing: {
    vi: (count: number) => `Còn ${count} tên chưa rõ: hãy chọn từng tên, hoặc kết luận phiếu không hợp lệ.`,
    en: (count) => `${count} names are open: decide each, or rule the ballot invalid.`,
  },
  ruled: { vi: "Đã ghi kết luận, chờ người thứ hai", en: "Recorded; a second person must agree" },
  agreed: { vi: "Hai người kết luận giống nhau", en: "Two persons agree" },
  disputed: { vi: "Hai người khác nhau, chờ người thứ ba", en: "The two differ; a third decides" },
  others: {
    vi: (count: number) => `${count} người khác đã kết luận; xem được sau khi đồng chí kết luận`,
    en: (count) => `${count} others have ruled; shown once you have`,
  },
  earlier: { vi: "Các kết luận đã có", en: "Rulings so far" },
  allBallots: { vi: "Mọi lá phiếu", en: "Every ballot" },
  allBallotsHelp: {
    vi: "Ban kiểm phiếu được kết luận lại bất cứ lá phiếu nào máy đã đọc, có lý do; một người mở lại thì lá phiếu chờ người thứ hai.",
    en: "The committee may overrule whatever was read, with a reason; once one member does, the ballot waits for a second.",
  },
  noBallots: { vi: "Không có lá phiếu nào như vậy.", en: "There are no such ballots." },
  keysStruck: {
    vi: "Phím: ↑ ↓ chọn tên; 1 để lại, 2 gạch; K không hợp lệ; S để sau; R quay ảnh; Ctrl+Enter kết luận.",
    en: "Keys: ↑ ↓ name; 1 left standing, 2 struck; K invalid; S later; R turn; Ctrl+Enter rule.",
  },
  keysBoxes: {
    vi: "Phím: ↑ ↓ chọn tên; 1 đồng ý, 2 không đồng ý, 3 cả hai ô, 4 không ô nào; K không hợp lệ; S để sau; R quay ảnh; Ctrl+Enter kết luận.",
    en: "Keys: ↑ ↓ name; 1 agree, 2 disagree, 3 both, 4 neither; K invalid; S later; R turn; Ctrl+Enter rule.",
  },
});

/** Ballots by standing, as the list of all of them is divided. */
export const ballotStandingWords = defineMessages({
  waiting: { vi: "Đang chờ", en: "Waiting" },
  read: { vi: "Máy đọc chắc", en: "Read for certain" },
  ruled: { vi: "Đã kết luận", en: "Ruled on" },
  discarded: { vi: "Không tính", en: "Discarded" },
});
