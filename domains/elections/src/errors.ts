import { defineErrors } from "@nhiemky/kernel";

export const contestErrors = defineErrors({
  ELECTIONS_CONTEST_NOT_FOUND: {
    status: 404,
    vi: "Không có cuộc bầu này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such contest, or it lies outside your scope.",
  },
  ELECTIONS_STATE_FORBIDS: {
    status: 409,
    vi: "Cuộc bầu đang ở bước “{stateVi}” nên không thể {verbVi}. Hãy tải lại trang để xem tình trạng mới nhất.",
    en: 'The contest stands at "{stateEn}", so it is not possible to {verbEn}. Reload the page to see where it stands.',
  },
  ELECTIONS_NO_PACK: {
    status: 422,
    vi: "Không có bộ quy định bầu cử nào của tổ chức này có hiệu lực vào ngày {heldOn}. Hãy kiểm tra ngày bầu.",
    en: "No rule pack of this organisation is in force on {heldOn}. Check the day of the election.",
  },
  ELECTIONS_GRAMMAR_UNEXPECTED: {
    status: 422,
    vi: "Theo {citation}, phiếu của danh sách này phải {expectedVi}. Hãy chọn đúng cách đánh phiếu.",
    en: "Under {citation} the ballot of this list is marked by {expectedEn}. Choose that way of marking.",
  },
  ELECTIONS_NOMINATION_NOT_FOUND: {
    status: 404,
    vi: "Cuộc bầu này không có người được giới thiệu ấy.",
    en: "This contest has no such nomination.",
  },
  ELECTIONS_BOUND_MEMBER: {
    status: 409,
    vi: "{citation}: cấp ủy viên không được ứng cử, nhận đề cử hay đề cử người ngoài danh sách của cấp ủy. Không thể ghi người này.",
    en: "{citation}: a bound member may not stand, accept or nominate outside the committee's list. This person cannot be entered.",
  },
  ELECTIONS_WITHDRAWAL_STEP: {
    status: 409,
    vi: "Việc xin rút chưa đến bước này: phải có đề nghị, rồi đoàn chủ tịch đề xuất, rồi đại hội quyết định.",
    en: "The withdrawal is not at this step: first the request, then the presidium's proposal, then the assembly's decision.",
  },
  ELECTIONS_POLL_IMPOSSIBLE: {
    status: 422,
    vi: "Số người đồng ý {agreed} nhiều hơn số người có mặt {attending}. Hãy sửa lại.",
    en: "{agreed} agreed of {attending} attending: more than were there. Correct the figures.",
  },
  ELECTIONS_WITHDRAWAL_UNDECIDED: {
    status: 409,
    vi: "Còn người xin rút mà đại hội chưa quyết định ({names}). Hãy ghi quyết định trước khi chốt danh sách.",
    en: "The assembly has not decided on withdrawals ({names}). Record its decision before freezing the list.",
  },
  ELECTIONS_SURPLUS_MISSING: {
    status: 409,
    vi: "Danh sách phải có số dư: {listed} người cho {seats} chỗ ({citation}).",
    en: "The list needs a surplus: {listed} names for {seats} seats ({citation}).",
  },
  ELECTIONS_SURPLUS_OVER_CAP: {
    status: 409,
    vi: "Số dư vượt mức tối đa {cap}: {arithmetic} ({citation}).",
    en: "The surplus is above its cap of {cap}: {arithmetic} ({citation}).",
  },
  ELECTIONS_LIST_TOO_SHORT: {
    status: 409,
    vi: "Danh sách có {listed} người, ít hơn {seats} chỗ cần bầu.",
    en: "The list has {listed} names, fewer than the {seats} seats.",
  },
  ELECTIONS_COMMITTEE_HAS_CANDIDATE: {
    status: 409,
    vi: "{names} có tên trong danh sách bầu cử nên không được ở trong ban kiểm phiếu ({citation}). Hãy thay người.",
    en: "{names}: on the list, so not to sit on the counting committee ({citation}). Choose somebody else.",
  },
  ELECTIONS_COMMITTEE_HEAD: {
    status: 422,
    vi: "Ban kiểm phiếu phải có đúng một trưởng ban và ít nhất ba thành viên để có người kết luận thứ ba.",
    en: "A counting committee has exactly one head, and three members at least so that a third can decide.",
  },
  ELECTIONS_COMMITTEE_ACCOUNT: {
    status: 422,
    vi: "Không có tài khoản “{signInName}” đang dùng được, hoặc tài khoản ấy đứng hai lần. Hãy kiểm tra tên đăng nhập.",
    en: 'There is no active account "{signInName}", or it stands twice. Check the sign-in name.',
  },
  ELECTIONS_EXCLUSION_NOT_FOUND: {
    status: 404,
    vi: "Không có trường hợp được trừ này.",
    en: "There is no such exclusion.",
  },
  ELECTIONS_ATTENDANCE_MISSING: {
    status: 409,
    vi: "Chưa ghi đủ số được triệu tập, số có mặt và ban kiểm phiếu. Hãy ghi trước khi bắt đầu bỏ phiếu.",
    en: "Convened, present or the counting committee is not recorded yet. Record them before the vote opens.",
  },
  ELECTIONS_ATTENDANCE_IMPOSSIBLE: {
    status: 422,
    vi: "Số có mặt {present} và số được trừ {excluded} nhiều hơn số được triệu tập {convened}. Hãy kiểm tra lại.",
    en: "{present} present and {excluded} excluded are more than the {convened} convened. Check the figures.",
  },
});

export const countingErrors = defineErrors({
  ELECTIONS_NOT_A_COUNTER: {
    status: 403,
    vi: "Chỉ thành viên ban kiểm phiếu của cuộc bầu này được làm việc này.",
    en: "Only members of this contest's counting committee may do this.",
  },
  ELECTIONS_HEAD_ONLY: {
    status: 403,
    vi: "Chỉ trưởng ban kiểm phiếu được làm việc này.",
    en: "Only the head of the counting committee may do this.",
  },
  ELECTIONS_BATCH_NOT_FOUND: { status: 404, vi: "Không có lô phiếu này.", en: "There is no such batch." },
  ELECTIONS_BATCH_LABEL_TAKEN: {
    status: 409,
    vi: "Đã có lô phiếu “{label}”. Hãy đặt tên khác.",
    en: 'There is a batch "{label}" already. Choose another name.',
  },
  ELECTIONS_BATCH_SIZE: {
    status: 409,
    vi: "Lô “{label}” đếm tay được {expected} phiếu nhưng đã có {found}. Hãy đếm lại lô này trước khi đi tiếp.",
    en: 'Batch "{label}" was counted by hand as {expected} ballots, but there are {found}. Count the batch again first.',
  },
  ELECTIONS_SCANS_UNREADABLE: {
    status: 422,
    vi: "Tệp {files} không phải ảnh quét. Hãy gửi ảnh JPEG, PNG, TIFF, PDF, ZIP các ảnh ấy, hoặc gói kết quả đọc (R.json kèm ảnh).",
    en: "{files}: not scans. Send JPEG, PNG, TIFF, PDF, a ZIP of these, or a package of a reading (R.json with its images).",
  },
  ELECTIONS_SCANS_BROKEN: {
    status: 422,
    vi: "Ảnh {files} hỏng, bị cắt hoặc quá lớn. Chưa nhập ảnh nào của lần gửi này; hãy quét lại các tờ ấy rồi gửi lại cả lô.",
    en: "{files}: damaged, cut off or too large. Nothing of this upload was entered; scan these again and send the whole batch.",
  },
  ELECTIONS_SCANS_MISSING: {
    status: 422,
    vi: "Gói kết quả đọc phải có đúng một ảnh cho mỗi tờ đã đọc và không có ảnh nào khác. Không khớp: {files}.",
    en: "A package holds exactly one image for each sheet that was read, and no other. Not so: {files}.",
  },
  ELECTIONS_BALLOT_NOT_FOUND: { status: 404, vi: "Không có lá phiếu này.", en: "There is no such ballot." },
  ELECTIONS_ALREADY_RULED: {
    status: 409,
    vi: "Đồng chí đã kết luận lá phiếu này. Người khác trong ban sẽ kết luận độc lập.",
    en: "You have ruled on this ballot. Another member rules independently.",
  },
  ELECTIONS_RULING_SETTLED: {
    status: 409,
    vi: "Lá phiếu này đã có kết luận đủ người.",
    en: "Enough members have ruled on this ballot already.",
  },
  ELECTIONS_RULING_INCOMPLETE: {
    status: 422,
    vi: "Kết luận phải nói rõ từng tên trong phiếu, hoặc nói phiếu không hợp lệ, hoặc không phải lá phiếu.",
    en: "A ruling says how each name stands, or that the ballot is invalid, or that it is no ballot.",
  },
  ELECTIONS_KEYING_NOT_FOUND: { status: 404, vi: "Không có lần nhập này.", en: "There is no such keying." },
  ELECTIONS_KEYING_NOT_YOURS: {
    status: 403,
    vi: "Lần nhập này của người khác. Mỗi người nhập một lần độc lập.",
    en: "This keying belongs to somebody else. Each person keys independently.",
  },
  ELECTIONS_KEYING_CLOSED: {
    status: 409,
    vi: "Lần nhập này đã khóa. Chỗ khác nhau được kết luận trên từng tờ.",
    en: "This keying is closed. Differences are settled sheet by sheet.",
  },
  ELECTIONS_KEYING_TWICE: {
    status: 409,
    vi: "Đồng chí đã nhập lô này, hoặc lô này đã có ba lần nhập. Lần nhập khác phải do người khác.",
    en: "You have keyed this batch, or it was keyed three times. Another keying takes another person.",
  },
  ELECTIONS_KEYED_NUMBERS: {
    status: 422,
    vi: "Số thứ tự {numbers} không có trong danh sách hoặc đứng hai lần. Hãy nhập lại tờ này.",
    en: "The numbers {numbers} are not on the list or stand twice. Key this sheet again.",
  },
  ELECTIONS_KEYINGS_DIFFER: {
    status: 409,
    vi: "Các lần nhập còn khác nhau ở {count} tờ ({batches}). Hãy tìm đúng tờ và kết luận, không lấy trung bình.",
    en: "The keyings still differ on {count} sheets ({batches}). Find the sheets and rule; nothing is averaged.",
  },
  ELECTIONS_KEYING_SINGLE: {
    status: 409,
    vi: "{batches}: mới có một lần nhập. Cần ít nhất hai lần độc lập, hoặc một lần quét.",
    en: "{batches}: keyed once only. Two independent keyings, or a scan, are needed.",
  },
  ELECTIONS_NO_BALLOTS: {
    status: 409,
    vi: "Chưa có lá phiếu nào được đọc hoặc nhập.",
    en: "No ballot has been read or keyed yet.",
  },
});

export const resultErrors = defineErrors({
  ELECTIONS_NOT_ANNOUNCED: {
    status: 409,
    vi: "Kết quả chưa được công bố. Trước khi trưởng ban kiểm phiếu công bố, không ai xem được số phiếu.",
    en: "The result is not announced. Before the head announces it, nobody sees any votes.",
  },
  ELECTIONS_NOT_CERTIFIED: {
    status: 409,
    vi: "Kết quả chưa được ban kiểm phiếu xác nhận.",
    en: "The counting committee has not certified the result.",
  },
  ELECTIONS_LOCK_NOT_CLOSED: {
    status: 409,
    vi: "Khóa {lock} không chặn gì nên không cần quyết định của đoàn chủ tịch.",
    en: "Lock {lock} bars nothing, so it needs no decision of the presidium.",
  },
  ELECTIONS_NO_FURTHER_ROUND: {
    status: 409,
    vi: "Kết quả không mở lượt bầu tiếp: {nextVi}",
    en: "The result opens no further round: {nextEn}",
  },
  ELECTIONS_ROUND_CANDIDATES: {
    status: 422,
    vi: "Lượt bầu tiếp chỉ gồm người trong danh sách chưa trúng cử, và phải nhiều hơn 0 người.",
    en: "A further round takes persons of the list who were not elected, one at least.",
  },
  ELECTIONS_SEAL_DIFFERS: {
    status: 422,
    vi: "Các phong bì có {sealed} lá phiếu, số thu vào là {collected}. Hãy đếm lại từng phong bì trước khi ghi.",
    en: "The envelopes hold {sealed} ballots, {collected} were collected. Count each envelope again first.",
  },
  ELECTIONS_RETENTION_LOCKED: {
    status: 409,
    vi: "Phiếu được niêm phong, lưu giữ đến hết ngày {until} ({citation}). Chưa được hủy.",
    en: "The ballots are kept under seal until {until} ({citation}). They may not be destroyed yet.",
  },
  ELECTIONS_COMPLAINT_OPEN: {
    status: 409,
    vi: "Chỉ hủy phiếu khi không có khiếu nại, tố cáo ({citation}).",
    en: "Ballots are destroyed only when there is no complaint or denunciation ({citation}).",
  },
  ELECTIONS_BALLOTS_DESTROYED: {
    status: 410,
    vi: "Phiếu và dữ liệu từng lá phiếu đã được hủy theo quyết định. Tổng số và biên bản vẫn còn.",
    en: "The ballots and what was read from each were destroyed by decision. Totals and minutes remain.",
  },
  ELECTIONS_AUDIT_NOT_FOUND: {
    status: 404,
    vi: "Không có lần kiểm tay này.",
    en: "There is no such hand audit.",
  },
  ELECTIONS_AUDIT_POSITION: {
    status: 422,
    vi: "Tờ {position} không nằm trong mẫu rút được, hoặc đã ghi rồi.",
    en: "Sheet {position} is not in the sample, or is recorded already.",
  },
  ELECTIONS_ARCHIVE_UNREADABLE: {
    status: 422,
    vi: "Tệp {file} không phải gói hồ sơ kiểm phiếu đọc được.",
    en: "The file {file} is not a readable record of a count.",
  },
  ELECTIONS_ARCHIVE_CHANGED: {
    status: 422,
    vi: "Gói hồ sơ đã bị sửa: {files} không khớp với dấu băm đã ghi. Hãy lấy lại bản gốc.",
    en: "The record was changed: {files} does not match its hash. Fetch the original.",
  },
  ELECTIONS_ARCHIVE_REPACKED: {
    status: 422,
    vi: "Gói {file} không còn đúng từng byte như khi xuất: vỏ ZIP khác từ chỗ của {inside}, dù nội dung các tệp vẫn khớp. Hãy lấy lại bản gốc.",
    en: "{file} is not byte for byte as it was exported: the ZIP differs from {inside} on, although every file in it is whole. Fetch the original.",
  },
  ELECTIONS_ARCHIVE_DIFFERS: {
    status: 422,
    vi: "Kiểm lại từ gói hồ sơ cho kết quả khác với kết luận đã ghi trong gói.",
    en: "Counting the record again gives another result than the verdict it holds.",
  },
});
