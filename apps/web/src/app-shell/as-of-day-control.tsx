import { Button, Popover } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useFormats } from "../language/formats.ts";
import { useMessages } from "../language/messages.ts";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { useAsOfDay } from "../shared-ui/use-as-of-day.ts";
import { shellMessages } from "./shell-messages.ts";

// The calendar is heavy; it comes when somebody opens it.
const AsOfDayPanel = lazy(async () => ({ default: (await import("./as-of-day-panel.tsx")).AsOfDayPanel }));

/** The one control of the day that every page shows. */
export function AsOfDayControl() {
  const [isOpen, setOpen] = useState(false);
  const { day, isMoved } = useAsOfDay();
  const formats = useFormats();
  const t = useMessages(shellMessages);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button
          variant={isMoved ? "light" : "subtle"}
          color={isMoved ? "yellow.9" : "gray"}
          c="var(--mantine-color-text)"
          leftSection={<IconCalendar size={18} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
        >
          {`${t.asOfDay}: ${isMoved ? formats.day(day) : t.asOfToday}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.asOfChoose}>
        <Suspense fallback={<LoadingLine />}>
          <AsOfDayPanel onChosen={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
