import { Button } from "@mantine/core";
import { resultRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { TimelineList } from "../../shared-ui/timeline-list.tsx";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { resultMessages } from "./result-messages.ts";

/** Every act of the contest in order, for reading and for print; opened when asked for. */
export function JournalSection({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(resultMessages);
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const journal = useRoute(resultRoutes.readJournal, { params: { contestId } }, { enabled: isOpen });
  return (
    <section aria-label={t.journal} className={classes.section}>
      <div data-print="never">
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t.journal}
        </Button>
      </div>
      {isOpen && (
        <Loaded query={journal}>
          {({ entries }) => (
            <TimelineList
              label={t.journal}
              entries={entries.map((entry) => ({
                key: String(entry.sequence),
                at: entry.at,
                title: text(entry.text),
                detail: entry.author,
              }))}
            />
          )}
        </Loaded>
      )}
    </section>
  );
}
