import { defineErrors } from "@nhiemky/kernel";

/** Why somebody is not let in, or may not do something. */
export const accessErrors = defineErrors({
  ACCESS_SIGN_IN_REQUIRED: {
    status: 401,
    vi: "Bạn chưa đăng nhập, hoặc phiên đã hết hạn. Hãy đăng nhập rồi làm lại.",
    en: "You are not signed in, or the session has ended. Sign in and try again.",
  },
  ACCESS_TOKEN_INVALID: {
    status: 401,
    vi: "Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy tạo mã mới trong trang Tài khoản của tôi.",
    en: "The access token is wrong, expired or revoked. Create a new one on the page My account.",
  },
  ACCESS_FORBIDDEN: {
    status: 403,
    vi: "Vai trò của bạn không được làm việc này. Nếu cần, hãy đề nghị quản trị viên của đơn vị.",
    en: "Your roles do not allow this. If you need it, ask your unit's administrator.",
  },
  ACCESS_NOT_FOUND: {
    status: 404,
    vi: "Không có nội dung này, hoặc nó nằm ngoài phạm vi của bạn.",
    en: "There is no such record, or it lies outside your scope.",
  },
  ACCESS_SESSION_UNKNOWN: {
    status: 404,
    vi: "Tài khoản của bạn không có phiên này, hoặc nó đã kết thúc.",
    en: "Your account has no such session, or it has ended.",
  },
  ACCESS_TOKEN_UNKNOWN: {
    status: 404,
    vi: "Tài khoản của bạn không có mã truy cập này, hoặc nó đã bị thu hồi.",
    en: "Your account has no such access token, or it was revoked.",
  },
  ACCESS_CROSS_SITE_REQUEST: {
    status: 403,
    vi: "Yêu cầu này không đi từ trang của hệ thống nên đã bị từ chối. Hãy mở lại trang rồi làm lại.",
    en: "This request did not come from the product's own pages and was refused. Reload the page and try again.",
  },
  ACCESS_STEP_UP_REQUIRED: {
    status: 403,
    vi: "Việc này cần xác nhận lại mật khẩu. Hãy nhập mật khẩu rồi tiếp tục; nội dung vừa nhập vẫn còn.",
    en: "This needs your password once more. Enter it and go on; what you typed is kept.",
  },
  ACCESS_SESSION_REQUIRED: {
    status: 403,
    vi: "Việc này chỉ làm được khi đăng nhập trên trang, không dùng mã truy cập.",
    en: "This can be done only when signed in on the pages, not with an access token.",
  },
  ACCESS_TOKEN_READ_ONLY: {
    status: 403,
    vi: "Mã truy cập này chỉ được đọc.",
    en: "This access token may only read.",
  },
  ACCESS_PASSWORD_CHANGE_REQUIRED: {
    status: 403,
    vi: "Mật khẩu này do người khác đặt. Hãy đổi mật khẩu trước khi làm việc khác.",
    en: "Somebody else chose this password. Change it before anything else.",
  },
  ACCESS_WRONG_CREDENTIALS: {
    status: 422,
    vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
    en: "The sign-in name or the password is wrong.",
  },
  ACCESS_SECOND_FACTOR_REQUIRED: {
    status: 422,
    vi: "Tài khoản này dùng xác thực hai bước. Hãy nhập mã 6 số trên điện thoại, hoặc một mã dự phòng.",
    en: "This account uses two-step sign-in. Enter the 6-digit code from the phone, or a recovery code.",
  },
  ACCESS_SECOND_FACTOR_WRONG: {
    status: 422,
    vi: "Mã xác thực không đúng hoặc đã dùng. Hãy chờ mã mới trên điện thoại rồi nhập lại.",
    en: "The code is wrong or already used. Wait for the next code on the phone and enter that.",
  },
  ACCESS_TOO_MANY_ATTEMPTS: {
    status: 429,
    vi: "Đã thử quá nhiều lần. Hãy thử lại sau {minutes} phút, hoặc nhờ quản trị viên cấp liên kết đặt lại mật khẩu.",
    en: "Too many attempts. Try again in {minutes} minutes, or ask an administrator for a reset link.",
  },
  ACCESS_ACCOUNT_DISABLED: {
    status: 403,
    vi: "Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên.",
    en: "This account is disabled. Contact an administrator.",
  },
  ACCESS_PASSWORD_TOO_SHORT: {
    status: 422,
    vi: "Mật khẩu cần ít nhất {minimum} ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "The password needs at least {minimum} characters. A short sentence is best.",
  },
  ACCESS_PASSWORD_GUESSABLE: {
    status: 422,
    vi: "Mật khẩu này dễ đoán: chứa tên đăng nhập, lặp lại hoặc theo dãy. Hãy chọn mật khẩu khác.",
    en: "This password is easy to guess: it holds the sign-in name, repeats or runs in sequence. Choose another.",
  },
  ACCESS_SIGN_IN_NAME_TAKEN: {
    status: 409,
    vi: "Tên đăng nhập “{name}” đã có người dùng. Hãy chọn tên khác.",
    en: 'The sign-in name "{name}" is taken. Choose another.',
  },
  ACCESS_PERSON_HAS_ACCOUNT: {
    status: 409,
    vi: "Người này đã có tài khoản. Hãy dùng tài khoản đó, hoặc bỏ liên kết trước.",
    en: "This person already has an account. Use that account, or remove its link first.",
  },
  ACCESS_ALREADY_SET_UP: {
    status: 409,
    vi: "Hệ thống đã có tài khoản. Quản trị viên đầu tiên chỉ tạo được một lần.",
    en: "There are accounts already. The first administrator can be created only once.",
  },
  ACCESS_LINK_UNKNOWN: {
    status: 404,
    vi: "Không có liên kết này. Hãy kiểm tra lại mã trên giấy, hoặc xin cấp liên kết mới.",
    en: "There is no such link. Check the code on the sheet, or ask for a new link.",
  },
  ACCESS_LINK_EXPIRED: {
    status: 410,
    vi: "Liên kết này đã hết hạn. Hãy xin quản trị viên cấp liên kết mới.",
    en: "This link has expired. Ask an administrator for a new one.",
  },
  ACCESS_LINK_USED: {
    status: 410,
    vi: "Liên kết này đã dùng hoặc đã có liên kết mới thay thế. Nếu bạn chưa dùng nó, hãy báo ngay cho quản trị viên.",
    en: "This link was used, or a newer one replaced it. If it was not you who used it, tell an administrator now.",
  },
  ACCESS_UNIT_UNKNOWN: {
    status: 422,
    vi: "Không có đơn vị này, hoặc nó nằm ngoài phạm vi của bạn.",
    en: "There is no such unit, or it lies outside your scope.",
  },
  ACCESS_GRANT_ENDS_BEFORE_START: {
    status: 422,
    vi: "Ngày kết thúc vai trò đứng trước ngày bắt đầu.",
    en: "The role ends before it starts.",
  },
  ACCESS_GRANT_ALREADY_REVOKED: {
    status: 409,
    vi: "Vai trò này đã được thu hồi trước đó.",
    en: "This role was revoked before.",
  },
  ACCESS_LAST_ADMINISTRATOR: {
    status: 409,
    vi: "Đây là quản trị viên cuối cùng của hệ thống. Hãy giao vai trò quản trị cho người khác trước.",
    en: "This is the last administrator of the instance. Give the role to somebody else first.",
  },
  ACCESS_SECOND_FACTOR_ALREADY_ON: {
    status: 409,
    vi: "Xác thực hai bước đã bật. Muốn đổi điện thoại, hãy tắt rồi bật lại.",
    en: "Two-step sign-in is on. To change phones, turn it off and on again.",
  },
  ACCESS_SECOND_FACTOR_NOT_STARTED: {
    status: 409,
    vi: "Chưa bắt đầu bật xác thực hai bước. Hãy quét mã QR trước.",
    en: "Two-step sign-in has not been started. Scan the QR code first.",
  },
  ACCESS_TOKEN_EXPIRY_INVALID: {
    status: 422,
    vi: "Mã truy cập phải hết hạn từ ngày mai đến tối đa {days} ngày tới.",
    en: "An access token must expire from tomorrow on and within {days} days.",
  },
});
