import { Button } from "@mantine/core";
import { useFormats } from "../language/formats.ts";
import { useMessages } from "../language/messages.ts";
import { useAsOfDay } from "../shared-ui/use-as-of-day.ts";
import classes from "./as-of-day-notice.module.css";
import { shellMessages } from "./shell-messages.ts";

/** The mark of a page that shows another day than today; printed too. */
export function AsOfDayNotice() {
  const { day, isMoved, isPast, setDay } = useAsOfDay();
  const formats = useFormats();
  const t = useMessages(shellMessages);
  if (!isMoved) return null;
  return (
    <div className={classes.notice} role="status">
      <span>{isPast ? t.pastNotice(formats.day(day)) : t.futureNotice(formats.day(day))}</span>
      <Button size="compact-sm" variant="default" data-print="never" onClick={() => void setDay(undefined)}>
        {t.backToToday}
      </Button>
    </div>
  );
}
