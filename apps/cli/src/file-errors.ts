import { defineErrors } from "@nhiemky/kernel";

export const { CLI_FILE_UNREADABLE: fileUnreadable, CLI_FILE_UNWRITABLE: fileUnwritable } = defineErrors({
  CLI_FILE_UNREADABLE: {
    status: 400,
    vi: "Không đọc được tệp {file}: {reason}.",
    en: "The file {file} cannot be read: {reason}.",
  },
  CLI_FILE_UNWRITABLE: {
    status: 400,
    vi: "Không ghi được {file}: {reason}. Hãy chọn thư mục khác.",
    en: "{file} cannot be written: {reason}. Choose another folder.",
  },
});
