import { systemClock, today } from "@nhiemky/kernel";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useCan, useMe } from "../../session/use-me.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { FirstRunGuide } from "./first-run-guide.tsx";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { SentDocuments } from "./sent-documents.tsx";
import { TaskSections } from "./task-sections.tsx";
import { WaitingDeliveries } from "./waiting-deliveries.tsx";

/** Hôm nay: what is late, what moved, what is next, for whoever is signed in. */
export function HomePage() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const { displayName } = useMe();
  const { isMoved } = useAsOfDay();
  const can = useCan();
  const seesCascades = can("dispatch:remind");
  const answers = can("delivery:answer");
  return (
    <>
      <PageHeader
        title={t.title}
        description={isMoved ? t.alwaysToday : `${displayName} · ${formats.day(today(systemClock))}`}
      />
      <div className={classes.page}>
        {can("account:administer") && <FirstRunGuide />}
        {answers && !seesCascades && <WaitingDeliveries />}
        {can("task:read") && <TaskSections />}
        <div className={classes.columns}>
          {seesCascades && <SentDocuments />}
          {answers && seesCascades && <WaitingDeliveries />}
        </div>
      </div>
    </>
  );
}
