import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useMe } from "../../session/use-me.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import classes from "./help-page.module.css";

const messages = defineMessages({
  title: { vi: "Trợ giúp và thiết lập", en: "Help and settings" },
  keys: { vi: "Làm việc bằng bàn phím", en: "Working by keyboard" },
  keysHelp: {
    vi: "Nhấn ? ở bất kỳ trang nào để xem phím tắt; Ctrl+K để tra cứu; trong bảng dùng các phím mũi tên, Enter và phím cách.",
    en: "Press ? on any page for the shortcuts, Ctrl+K to search; in a table use the arrows, Enter and Space.",
  },
  day: { vi: "Ngày xem", en: "The day shown" },
  dayHelp: {
    vi: "Một ngày cho cả ứng dụng, nằm trên địa chỉ trang: gửi địa chỉ đi, người nhận thấy đúng ngày ấy. Trang được ghi rõ là quá khứ và chỉ để xem.",
    en: "One day for the whole application, in the address of the page: who receives the address sees the same day. The page is marked as past.",
  },
  drafts: { vi: "Nội dung đang nhập", en: "What you are typing" },
  draftsHelp: {
    vi: "Bản nháp được giữ trong trình duyệt này khi mất mạng, đóng trang hay hết phiên; đăng xuất thì xoá.",
    en: "Drafts are kept in this browser when the connection, the page or the session is gone; signing out removes them.",
  },
  access: { vi: "Bạn được xem và làm gì", en: "What you may see and do" },
  accessHelp: {
    vi: "Mỗi vai trò có hiệu lực trên một đơn vị và những đơn vị bên dưới, trong một khoảng thời gian.",
    en: "A role holds on a unit and what lies under it, for a span of days.",
  },
  wholeInstance: { vi: "toàn hệ thống", en: "the whole instance" },
  oneUnit: { vi: "một đơn vị và bên dưới", en: "one unit and below" },
  operate: { vi: "Dành cho quản trị viên", en: "For administrators" },
  settings: { vi: "Thiết lập khi chạy", en: "Settings" },
  api: { vi: "Giao diện lập trình", en: "Programming interface" },
});

const roleWords = defineMessages({
  administrator: { vi: "Quản trị viên", en: "Administrator" },
  "office-clerk": { vi: "Cán bộ văn phòng cấp ủy", en: "Office clerk" },
  leader: { vi: "Lãnh đạo cấp ủy", en: "Leader" },
  "unit-secretary": { vi: "Bí thư đơn vị", en: "Unit secretary" },
  "unit-clerk": { vi: "Cán bộ đơn vị", en: "Unit clerk" },
  reader: { vi: "Người xem", en: "Reader" },
});

function Topic({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function HelpPage() {
  const t = useMessages(messages);
  const roles = useMessages(roleWords);
  const formats = useFormats();
  const { grants } = useMe();
  return (
    <>
      <PageHeader title={t.title} />
      <div className={classes.topics}>
        <Topic title={t.keys}>
          <p>{t.keysHelp}</p>
        </Topic>
        <Topic title={t.day}>
          <p>{t.dayHelp}</p>
        </Topic>
        <Topic title={t.drafts}>
          <p>{t.draftsHelp}</p>
        </Topic>
        <Topic title={t.access}>
          <p>{t.accessHelp}</p>
          <ul>
            {grants.map(({ role, unitId, from, to }) => (
              <li key={`${role} ${unitId} ${from}`}>
                {roles[role]}: {unitId === null ? t.wholeInstance : t.oneUnit}, {formats.span(from, to)}
              </li>
            ))}
          </ul>
        </Topic>
        <Topic title={t.operate}>
          {/* The server itself shows these two, so that they work when the application does not. */}
          <div className={classes.links}>
            <Button component="a" href="/help/settings" variant="default">
              {t.settings}
            </Button>
            <Button component="a" href="/help/api" variant="default">
              {t.api}
            </Button>
          </div>
        </Topic>
      </div>
    </>
  );
}
