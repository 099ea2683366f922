import { systemClock, today } from "@nhiemky/kernel";
import { Link, Navigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useCan, useMe } from "../../session/use-me.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { TaskSections } from "./task-sections.tsx";

// What is late comes first, also over a slow line; the rest of the page follows.
const FirstRunGuide = lazy(async () => ({ default: (await import("./first-run-guide.tsx")).FirstRunGuide }));
const FigureSections = lazy(async () => ({
  default: (await import("./figure-sections.tsx")).FigureSections,
}));
const SentDocuments = lazy(async () => ({ default: (await import("./sent-documents.tsx")).SentDocuments }));
const WaitingDeliveries = lazy(async () => ({
  default: (await import("./waiting-deliveries.tsx")).WaitingDeliveries,
}));

const unitRoles: ReadonlySet<string> = new Set(["unit-secretary", "unit-clerk"]);
const phone = "(max-width: 47.99em)";

/**
 * Hôm nay: what is late, what moved, what is next, for whoever is signed in. On a phone, who works for one unit has
 * one list: what is asked of it.
 */
export function HomePage() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const { displayName, grants } = useMe();
  const { isMoved, isPast, day } = useAsOfDay();
  const can = useCan();
  const seesCascades = can("dispatch:remind");
  const answers = can("delivery:answer");
  const worksForUnit = grants.length > 0 && grants.every(({ role }) => unitRoles.has(role));
  if (worksForUnit && !isPast && window.matchMedia(phone).matches)
    return <Navigate to="/my-unit" search={{ unit: undefined }} replace />;
  return (
    <>
      <PageHeader
        title={t.title}
        {...(worksForUnit
          ? {
              actions: (
                <Link to="/my-unit" search={{ unit: undefined }} className={classes.toUnit}>
                  {t.myUnit}
                </Link>
              ),
            }
          : {})}
        description={
          isPast
            ? t.pastDay(formats.day(day))
            : isMoved
              ? t.notYet
              : `${displayName} · ${formats.day(today(systemClock))}`
        }
      />
      <div className={classes.page}>
        <Suspense fallback={null}>{can("account:administer") && <FirstRunGuide />}</Suspense>
        <Suspense fallback={null}>{answers && !seesCascades && !isPast && <WaitingDeliveries />}</Suspense>
        {can("task:read") && <TaskSections />}
        {!isPast && (
          <div className={classes.columns}>
            <Suspense fallback={null}>
              {seesCascades && <SentDocuments />}
              {answers && seesCascades && <WaitingDeliveries />}
              {can("figure:read") && <FigureSections />}
            </Suspense>
          </div>
        )}
      </div>
    </>
  );
}
