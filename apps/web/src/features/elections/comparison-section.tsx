import { countingRoutes } from "@nhiemky/elections/contract";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { useListNames } from "./use-list-names.ts";

/** Independent counts against each other, sheet by sheet; nothing is averaged. */
export function ComparisonSection({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(countingMessages);
  const nameOf = useListNames(contestId);
  const comparison = useRoute(countingRoutes.readComparison, { params: { contestId } });
  return (
    <section aria-label={t.comparison} className={classes.section}>
      <h2>{t.comparison}</h2>
      <Loaded query={comparison}>
        {({ batches }) =>
          batches.every(({ differences }) => differences.length === 0) ? (
            <p>{t.noDifferences}</p>
          ) : (
            <ul className={classes.lines}>
              {batches.flatMap(({ batchId, label, against, differences }) =>
                differences.map(({ position, ballotId, candidates, isSettled }) => (
                  <li key={`${batchId} ${against} ${position} ${ballotId}`} className={classes.line}>
                    <span>
                      <strong>{label}</strong> ({against === "scan" ? t.againstScan : t.againstKeying}).{" "}
                      {t.difference(position, candidates.map(nameOf).join(", "))}
                      {isSettled && <em> ({t.settled})</em>}
                    </span>
                    {ballotId !== null && !isSettled && (
                      <LinkButton
                        size="compact-sm"
                        variant="default"
                        to="/contests/$contestId/rulings"
                        params={{ contestId }}
                        search={{ ballot: ballotId }}
                      >
                        {t.settle}
                      </LinkButton>
                    )}
                  </li>
                )),
              )}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
