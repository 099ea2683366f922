import { defineErrors } from "@nhiemky/kernel";

/** What the HTTP edge itself refuses, before any domain is asked. */
export const httpErrors = defineErrors({
  HTTP_INVALID_INPUT: {
    status: 400,
    vi: "Dữ liệu gửi lên chưa đúng ở mục {field}: {reasonVi}. Hãy sửa rồi gửi lại; chưa có gì được lưu.",
    en: "The input is not right at {field}: {reasonEn}. Correct it and send again; nothing was saved.",
  },
  HTTP_UNKNOWN_ADDRESS: {
    status: 404,
    vi: "Không có địa chỉ này trên máy chủ.",
    en: "There is no such address on this server.",
  },
  HTTP_BODY_TOO_LARGE: {
    status: 413,
    vi: "Tệp hoặc nội dung lớn hơn giới hạn {limit}. Chưa có gì được lưu; hãy gửi tệp nhỏ hơn.",
    en: "The file or body is larger than the limit of {limit}. Nothing was saved; send a smaller one.",
  },
  HTTP_UNSUPPORTED_BODY: {
    status: 415,
    vi: "Máy chủ không đọc được kiểu nội dung này.",
    en: "The server does not read this kind of content.",
  },
  HTTP_FILE_MISSING: {
    status: 400,
    vi: "Chưa có tệp nào được gửi kèm.",
    en: "No file came with the request.",
  },
  HTTP_STOPPING: {
    status: 503,
    vi: "Máy chủ đang dừng. Hãy thử lại sau ít phút.",
    en: "The server is stopping. Try again in a few minutes.",
  },
});
