import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useFormats } from "../language/formats.ts";
import { useMessages } from "../language/messages.ts";
import { DropPanel } from "../shared-ui/drop-panel.tsx";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { useAsOfDay } from "../shared-ui/use-as-of-day.ts";
import { shellMessages } from "./shell-messages.ts";

// The calendar is heavy; it comes when somebody opens it.
const AsOfDayPanel = lazy(async () => ({ default: (await import("./as-of-day-panel.tsx")).AsOfDayPanel }));

/** The one control of the day that every page shows. */
export function AsOfDayControl() {
  const { day, isMoved } = useAsOfDay();
  const formats = useFormats();
  const t = useMessages(shellMessages);
  const label = `${t.asOfDay}: ${isMoved ? formats.day(day) : t.asOfToday}`;
  return (
    <DropPanel
      label={label}
      isMarked={isMoved}
      button={
        <>
          <IconCalendar size={18} stroke={1.6} aria-hidden />
          {label}
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<LoadingLine />}>
          <AsOfDayPanel onChosen={close} />
        </Suspense>
      )}
    </DropPanel>
  );
}
