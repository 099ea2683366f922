import { Badge, Button } from "@mantine/core";
import { endOtherSessionsRoute, endSessionRoute, listSessionsRoute } from "@nhiemky/access-control/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { describeBrowser } from "./describe-browser.ts";
import { myAccountMessages } from "./my-account-messages.ts";
import classes from "./my-account-page.module.css";

/** Where one is signed in, and ending it there. */
export function SessionsSection() {
  const t = useMessages(myAccountMessages);
  const formats = useFormats();
  const query = useRoute(listSessionsRoute, {});
  const said = { invalidates: [listSessionsRoute], onDone: () => say(t.ended) };
  const end = useAction(endSessionRoute, said);
  const endOthers = useAction(endOtherSessionsRoute, said);
  const problem = end.problem ?? endOthers.problem;
  return (
    <Loaded query={query}>
      {({ sessions }) => (
        <>
          {problem !== null && <ProblemNotice problem={problem} />}
          <ul className={classes.list}>
            {sessions.map((session) => (
              <li key={session.id}>
                <div>
                  {describeBrowser(session.userAgent)}{" "}
                  {session.isCurrent && <Badge variant="default">{t.thisSession}</Badge>}
                  <p className={classes.facts}>
                    {t.lastSeen(formats.instant(session.lastSeenAt), formats.instant(session.startedAt))}
                  </p>
                </div>
                {!session.isCurrent && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => void end.run({ params: { sessionId: session.id } })}
                  >
                    {t.endSession}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {sessions.length > 1 && (
            <Button variant="default" loading={endOthers.isRunning} onClick={() => void endOthers.run({})}>
              {t.endOthers}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
