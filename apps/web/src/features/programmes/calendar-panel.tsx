import { Button, CopyButton, Group, Stack, TextInput } from "@mantine/core";
import {
  createAccessTokenRoute,
  listAccessTokensRoute,
  revokeAccessTokenRoute,
} from "@nhiemky/access-control/contract";
import { type RouteInput, routeUrl } from "@nhiemky/http-contract";
import { addDays, systemClock, today } from "@nhiemky/kernel";
import { taskListRoutes } from "@nhiemky/programmes/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./programmes.module.css";

const messages = defineMessages({
  title: { vi: "Lịch nhiệm vụ", en: "Calendar of tasks" },
  help: {
    vi: "Địa chỉ dưới đây đưa hạn của các nhiệm vụ trong danh sách đang xem vào lịch trên điện thoại hay máy tính, và tự cập nhật. Ai có địa chỉ thì đọc được lịch này: chỉ dùng cho máy của mình.",
    en: "The address below brings the due dates of the list as it is filtered now into the calendar of a phone or computer, and keeps them up to date. Whoever has the address reads this calendar: keep it to your own devices.",
  },
  name: { vi: "Dùng trên thiết bị nào", en: "For which device" },
  create: { vi: "Tạo địa chỉ lịch", en: "Make a calendar address" },
  address: { vi: "Địa chỉ lịch, chỉ hiện lần này", en: "Calendar address, shown this once" },
  copy: { vi: "Chép địa chỉ", en: "Copy the address" },
  copied: { vi: "Đã chép", en: "Copied" },
  open: { vi: "Mở bằng ứng dụng lịch", en: "Open in a calendar program" },
  once: { vi: "Tải tệp lịch một lần", en: "Download the file once" },
  existing: { vi: "Địa chỉ đang dùng", en: "Addresses in use" },
  none: { vi: "Chưa có địa chỉ nào.", en: "There are none yet." },
  neverUsed: { vi: "chưa đọc lần nào", en: "never read" },
  usedLast: { vi: (at: string) => `đọc lần cuối ${at}`, en: (at) => `last read ${at}` },
  revoke: { vi: "Thu hồi địa chỉ", en: "Revoke the address" },
  revokeText: {
    vi: (name: string) => `Lịch “${name}” sẽ không cập nhật nữa; địa chỉ đã thu hồi không dùng lại được.`,
    en: (name) => `The calendar “${name}” will no longer be updated; a revoked address cannot be used again.`,
  },
  revoked: { vi: "Đã thu hồi địa chỉ lịch", en: "The calendar address is revoked" },
});

/** A term of office. */
const subscribedForDays = 5 * 365;

interface CalendarPanelProps {
  /** The filters of the list. */
  readonly query: RouteInput<typeof taskListRoutes.exportTaskCalendar>["query"];
  readonly onClose: () => void;
}

/** Due dates in the reader's own calendar: subscribed by a personal address, or as a file. */
export function CalendarPanel({ query, onClose }: CalendarPanelProps) {
  const t = useMessages(messages);
  const [name, setName] = useState("");
  const [token, setToken] = useState<string | null>(null);
  const create = useAction(createAccessTokenRoute, {
    invalidates: [listAccessTokensRoute],
    onDone: (reply) => setToken(reply.token),
  });
  const expiresOn = addDays(today(systemClock), subscribedForDays);
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <Stack gap="sm">
        <p>{t.help}</p>
        {create.problem !== null && <ProblemNotice problem={create.problem} kept="form" />}
        {token === null ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void create.run({ body: { name, expiresOn, isReadOnly: true, purpose: "calendar" } });
            }}
          >
            <Stack gap="sm">
              <TextInput
                label={t.name}
                required
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <div>
                <Button type="submit" loading={create.isRunning}>
                  {t.create}
                </Button>
              </div>
            </Stack>
          </form>
        ) : (
          <NewAddress
            address={`${location.origin}${routeUrl(taskListRoutes.readTaskCalendarFeed, { params: { token }, query })}`}
          />
        )}
        <div>
          <Button
            component="a"
            variant="subtle"
            size="compact-sm"
            href={routeUrl(taskListRoutes.exportTaskCalendar, { query })}
            download
          >
            {t.once}
          </Button>
        </div>
        <Addresses />
      </Stack>
    </SidePanel>
  );
}

function NewAddress({ address }: { readonly address: string }) {
  const t = useMessages(messages);
  return (
    <Stack gap="sm" role="status">
      <TextInput label={t.address} value={address} readOnly onFocus={(event) => event.target.select()} />
      <Group gap="sm">
        <CopyButton value={address}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t.copied : t.copy}</Button>}
        </CopyButton>
        <Button component="a" variant="default" href={address.replace(/^https?:/, "webcal:")}>
          {t.open}
        </Button>
      </Group>
    </Stack>
  );
}

/** The addresses that still open, each with the way to close it. */
function Addresses() {
  const t = useMessages(messages);
  const formats = useFormats();
  const tokens = useRoute(listAccessTokensRoute, {});
  const revoke = useAction(revokeAccessTokenRoute, {
    invalidates: [listAccessTokensRoute],
    onDone: () => say(t.revoked),
  });
  return (
    <section>
      <h3>{t.existing}</h3>
      {revoke.problem !== null && <ProblemNotice problem={revoke.problem} />}
      <Loaded query={tokens}>
        {(reply) => {
          const calendars = reply.tokens.filter(({ purpose }) => purpose === "calendar");
          if (calendars.length === 0) return <p className={classes.quiet}>{t.none}</p>;
          return (
            <ul className={classes.list}>
              {calendars.map(({ id, name, lastUsedAt }) => (
                <li key={id}>
                  {name}{" "}
                  <span className={classes.quiet}>
                    {lastUsedAt === null ? t.neverUsed : t.usedLast(formats.instant(lastUsedAt))}
                  </span>
                  <div>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={async () => {
                        const question = {
                          title: t.revoke,
                          text: t.revokeText(name),
                          confirmLabel: t.revoke,
                        };
                        if (await confirmAction(question)) await revoke.run({ params: { tokenId: id } });
                      }}
                    >
                      {t.revoke}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
