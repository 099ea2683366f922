import { defineMessages } from "../../language/messages.ts";

export const auditMessages = defineMessages({
  title: { vi: "Nhật ký kiểm toán", en: "Audit log" },
  description: {
    vi: (count: string) => `${count} dòng, mới nhất trước. Nhật ký chỉ ghi thêm, không sửa, không xóa được.`,
    en: (count: string) => `${count} entries, latest first. The log is only ever added to.`,
  },
  caption: { vi: "Các dòng của nhật ký", en: "Entries of the log" },
  sequence: { vi: "Số", en: "No." },
  at: { vi: "Lúc", en: "At" },
  event: { vi: "Việc", en: "Act" },
  actor: { vi: "Người làm", en: "Who" },
  unit: { vi: "Đơn vị", en: "Unit" },
  subject: { vi: "Đối tượng", en: "Subject" },
  data: { vi: "Chi tiết", en: "Details" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  close: { vi: "Bỏ chọn", en: "Clear" },
  nothing: { vi: "Không có dòng nào như vậy", en: "There are no such entries" },
  nothingHelp: { vi: "Hãy bỏ bớt điều kiện lọc.", en: "Remove some of the filters." },
  clearFilters: { vi: "Bỏ mọi điều kiện lọc", en: "Remove all filters" },
  onlyActor: { vi: "Chỉ xem việc của người này", en: "Only what this person did" },
  onlySubject: { vi: "Chỉ xem đối tượng này", en: "Only this subject" },
  actorFilter: { vi: (name: string) => `Người làm: ${name}`, en: (name: string) => `Who: ${name}` },
  subjectFilter: { vi: (kind: string) => `Đối tượng: ${kind}`, en: (kind: string) => `Subject: ${kind}` },
  remove: { vi: "Bỏ lọc", en: "Remove the filter" },
  page: { vi: "Trang", en: "Page" },
  verify: { vi: "Kiểm tra chuỗi", en: "Verify the chain" },
  intact: {
    vi: (count: string) => `Chuỗi nguyên vẹn từ dòng 1 đến dòng ${count}.`,
    en: (count: string) => `The chain is intact from entry 1 to entry ${count}.`,
  },
  noteHead: {
    vi: "Đầu chuỗi, nên ghi lại ở ngoài hệ thống. Lần sau lệnh verify-log --expect-head so với nó để thấy nếu đuôi bị cắt:",
    en: "The head of the chain, worth noting outside the system. verify-log --expect-head compares with it later and shows a cut tail:",
  },
  missing: {
    vi: (sequence: string) => `Thiếu dòng ${sequence}: dòng này đã bị xóa.`,
    en: (sequence: string) => `Entry ${sequence} is missing: it was removed.`,
  },
  brokenLink: {
    vi: (sequence: string) => `Dòng ${sequence} không nối với dòng trước nó: một trong hai đã bị thay.`,
    en: (sequence: string) =>
      `Entry ${sequence} does not link to the one before it: one of the two was replaced.`,
  },
  changed: {
    vi: (sequence: string) => `Dòng ${sequence} đã bị sửa hoặc đổi chỗ.`,
    en: (sequence: string) => `Entry ${sequence} was changed or moved.`,
  },
});
