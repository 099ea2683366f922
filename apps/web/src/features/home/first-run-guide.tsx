import { listAccountsRoute } from "@nhiemky/access-control/contract";
import { listDocumentsRoute } from "@nhiemky/documents/contract";
import { readTreeRoute } from "@nhiemky/org-structure/contract";
import { taskListRoutes } from "@nhiemky/programmes/contract";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import classes from "./home-page.module.css";

const messages = defineMessages({
  title: { vi: "Bắt đầu với hệ thống mới", en: "Starting a new instance" },
  intro: {
    vi: "Năm bước, theo thứ tự; mỗi bước xong sẽ tự được đánh dấu và phần này biến mất khi đủ năm.",
    en: "Five steps in order; each is ticked when it is done, and this part goes away after the fifth.",
  },
  units: { vi: "Lập cây tổ chức", en: "Set up the tree of units" },
  unitsHelp: {
    vi: "Thành lập đơn vị cao nhất, rồi nhập các đơn vị trực thuộc từ tệp .xlsx hoặc từng đơn vị một.",
    en: "Establish the top unit, then import the units under it from an .xlsx file or one by one.",
  },
  accounts: { vi: "Mời người dùng", en: "Invite people" },
  accountsHelp: {
    vi: "Mỗi người nhận một liên kết một lần in trên giấy và một vai trò trên đơn vị của mình.",
    en: "Each receives a one-time link on paper and a role on their own unit.",
  },
  document: { vi: "Đăng ký văn bản đầu tiên", en: "Register the first document" },
  documentHelp: {
    vi: "Đưa lên tệp .docx, .pdf hoặc .txt; hệ thống đọc thành các khoản mục để chỉnh lại.",
    en: "Upload a .docx, .pdf or .txt; it is read into clauses that you can correct.",
  },
  cascade: { vi: "Gửi cho đơn vị trực thuộc", en: "Send it to the units under you" },
  cascadeHelp: {
    vi: "Chọn khoản mục, đơn vị, hạn xác nhận và hạn trả lời.",
    en: "Choose clauses, units, and the days by which to acknowledge and answer.",
  },
  tasks: { vi: "Giao nhiệm vụ đầu tiên", en: "Assign the first task" },
  tasksHelp: {
    vi: "Nhiệm vụ dựa trên một khoản mục, có đơn vị chủ trì, sản phẩm và hạn.",
    en: "A task rests on a clause and has a lead unit, a product and a due date.",
  },
  done: { vi: "đã xong", en: "done" },
  toDo: { vi: "chưa xong", en: "to do" },
});

/** For the administrator of an instance that is still empty: what to do first, ticked from what is there. */
export function FirstRunGuide() {
  const t = useMessages(messages);
  const one = { query: { pageSize: 1 } };
  const documents = useRoute(listDocumentsRoute, { query: { pageSize: 200 } });
  const tasks = useRoute(taskListRoutes.listTasks, one);
  const isNew = documents.data?.total === 0 || tasks.data?.total === 0;
  // The tree may be large; it is asked for only while the instance is new.
  const tree = useRoute(readTreeRoute, { query: {} }, { enabled: isNew });
  const accounts = useRoute(listAccountsRoute, one, { enabled: isNew });
  if (!isNew || tree.data === undefined || accounts.data === undefined) return null;
  const steps = [
    { key: "units", to: "/units", isDone: tree.data.rows.length > 1 },
    { key: "accounts", to: "/accounts", isDone: accounts.data.total > 1 },
    { key: "document", to: "/documents", isDone: (documents.data?.total ?? 0) > 0 },
    {
      key: "cascade",
      to: "/documents",
      isDone: documents.data?.rows.some(({ deliveryCount }) => deliveryCount > 0) ?? false,
    },
    { key: "tasks", to: "/tasks", isDone: (tasks.data?.total ?? 0) > 0 },
  ] as const;
  return (
    <section className={classes.guide}>
      <h2>{t.title}</h2>
      <p className={classes.about}>{t.intro}</p>
      <ol>
        {steps.map(({ key, to, isDone }) => (
          <li key={key} data-done={isDone || undefined}>
            {isDone ? <IconCircleCheck size={22} aria-hidden /> : <IconCircleDashed size={22} aria-hidden />}
            <div>
              <Link to={to as string}>{t[key]}</Link>
              <span className={classes.about}> ({isDone ? t.done : t.toDo})</span>
              <div className={classes.about}>{t[`${key}Help`]}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
