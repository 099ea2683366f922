import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const accessEvents = defineAuditEvents({
  "account.created": { vi: "Tạo tài khoản", en: "Account created" },
  "account.changed": { vi: "Sửa tài khoản", en: "Account changed" },
  "account.disabled": { vi: "Khóa tài khoản", en: "Account disabled" },
  "account.enabled": { vi: "Mở khóa tài khoản", en: "Account enabled" },
  "role.granted": { vi: "Giao vai trò", en: "Role granted" },
  "role.revoked": { vi: "Thu hồi vai trò", en: "Role revoked" },
  "session.started": { vi: "Đăng nhập", en: "Signed in" },
  "session.confirmed": { vi: "Xác nhận lại mật khẩu", en: "Password given again" },
  "session.ended": { vi: "Kết thúc phiên đăng nhập", en: "Session ended" },
  "sign-in.throttled": {
    vi: "Tạm chặn đăng nhập vì thử sai nhiều lần",
    en: "Sign-in held back after many attempts",
  },
  "password.changed": { vi: "Đổi mật khẩu", en: "Password changed" },
  "one-time-link.issued": { vi: "Cấp liên kết một lần", en: "One-time link issued" },
  "one-time-link.used": { vi: "Dùng liên kết một lần", en: "One-time link used" },
  "second-factor.enabled": { vi: "Bật xác thực hai bước", en: "Two-step sign-in turned on" },
  "second-factor.disabled": { vi: "Tắt xác thực hai bước", en: "Two-step sign-in turned off" },
  "recovery-code.used": { vi: "Dùng mã dự phòng", en: "Recovery code used" },
  "recovery-codes.replaced": { vi: "Cấp lại mã dự phòng", en: "Recovery codes replaced" },
  "access-token.created": { vi: "Tạo mã truy cập", en: "Access token created" },
  "access-token.revoked": { vi: "Thu hồi mã truy cập", en: "Access token revoked" },
});
