import { SegmentedControl } from "@mantine/core";
import { countingRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { ballotStandingWords, rulingMessages } from "./ruling-messages.ts";

const standings = ["waiting", "read", "ruled", "discarded"] as const;
type Standing = (typeof standings)[number];

/** Every ballot by standing: the committee may overrule whatever the machine read, so each can be opened. */
export function BallotList({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(rulingMessages);
  const words = useMessages(ballotStandingWords);
  const [standing, setStanding] = useState<Standing>("waiting");
  const ballots = useRoute(
    countingRoutes.listBallots,
    { params: { contestId }, query: { standing } },
    { keepsPrevious: true },
  );
  return (
    <section aria-label={t.allBallots} className={classes.section}>
      <h2>{t.allBallots}</h2>
      <p className={classes.quiet}>{t.allBallotsHelp}</p>
      <SegmentedControl
        size="xs"
        aria-label={t.allBallots}
        data={standings.map((value) => ({ value, label: words[value] }))}
        value={standing}
        onChange={(value) => setStanding(value as Standing)}
      />
      <Loaded query={ballots}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t.noBallots}</p>
          ) : (
            <ul className={classes.sheets}>
              {rows.map((ballot, index) => (
                <li key={ballot.id}>
                  <LinkButton
                    size="compact-sm"
                    variant="default"
                    to="/contests/$contestId/rulings"
                    params={{ contestId }}
                    search={{ ballot: ballot.id }}
                  >
                    {ballot.batchLabel} · {ballot.position ?? index + 1}
                  </LinkButton>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
