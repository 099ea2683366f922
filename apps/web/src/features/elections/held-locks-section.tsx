import { resultRoutes } from "@nhiemky/elections/contract";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { LockCard } from "./lock-card.tsx";

/** For the office that records what the presidium decides: the locks that bar the verdict, without any votes. */
export function HeldLocksSection({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(countingMessages);
  const held = useRoute(resultRoutes.readHeldLocks, { params: { contestId } });
  return (
    <section aria-label={t.heldLocks} className={classes.section}>
      <h2>{t.heldLocks}</h2>
      <Loaded query={held}>
        {({ isCounted, locks }) =>
          locks.length === 0 ? (
            <p className={classes.quiet}>{isCounted ? t.noHeldLocks : t.locksUnknown}</p>
          ) : (
            <ul className={classes.cards}>
              {locks.map((lock) => (
                <LockCard key={lock.lock} contestId={contestId} lock={lock} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
