import { defineErrors } from "@nhiemky/kernel";

export const { CLI_FILE_UNREADABLE: fileUnreadable } = defineErrors({
  CLI_FILE_UNREADABLE: {
    status: 400,
    vi: "Không đọc được tệp {file}: {reason}.",
    en: "The file {file} cannot be read: {reason}.",
  },
});
