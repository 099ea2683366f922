import { Button } from "@mantine/core";
import { type ContestRow, contestRoutes } from "@nhiemky/elections/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { contestsMessages } from "./contests-messages.ts";
import { contestStateWords } from "./election-words.ts";
import classes from "./elections.module.css";
import { NewContestPanel } from "./new-contest-panel.tsx";

/** Every contest of the reader's units, and the counts on whose committee the reader sits. */
export function ContestsPage() {
  const t = useMessages(contestsMessages);
  const can = useCan();
  const navigate = useNavigate();
  const columns = useContestColumns();
  const [isOpening, setOpening] = useState(false);
  const contests = useRoute(contestRoutes.listContests, { query: {} });
  const open = can("contest:conduct") && <Button onClick={() => setOpening(true)}>{t.open}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.about} actions={open} />
      <MyCounts />
      <Loaded query={contests}>
        {({ rows }) => (
          <DataTable
            id="contests"
            caption={t.title}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: "/contests/$contestId", params: { contestId: id } })}
            empty={
              <EmptyState title={t.nothing} action={open}>
                {t.nothingHelp}
              </EmptyState>
            }
          />
        )}
      </Loaded>
      {isOpening && <NewContestPanel onClose={() => setOpening(false)} />}
    </>
  );
}

function useContestColumns(): readonly Column<ContestRow>[] {
  const t = useMessages(contestsMessages);
  const states = useMessages(contestStateWords);
  const formats = useFormats();
  return [
    {
      id: "title",
      header: t.name,
      isTitle: true,
      cell: ({ title, round }) => (
        <>
          {title}
          {round.number > 1 && <span className={classes.quiet}> · {t.round(round.number)}</span>}
        </>
      ),
    },
    { id: "unit", header: t.unit, cell: ({ unitName }) => unitName },
    { id: "heldOn", header: t.heldOn, width: "8rem", cell: ({ heldOn }) => formats.day(heldOn) },
    { id: "seats", header: t.seats, width: "7rem", align: "end", cell: ({ seats }) => formats.number(seats) },
    { id: "pack", header: t.pack, width: "8rem", cell: ({ rulePack }) => rulePack, isHiddenAtFirst: true },
    { id: "state", header: t.state, width: "13rem", cell: ({ state }) => states[state] },
  ];
}

/** Members of a counting committee may come from any unit: their counts stand apart from their unit's contests. */
function MyCounts() {
  const t = useMessages(contestsMessages);
  const states = useMessages(contestStateWords);
  const mine = useRoute(contestRoutes.listMyCounts, {});
  if (mine.data === undefined || mine.data.rows.length === 0) return null;
  return (
    <section aria-label={t.myCounts} className={classes.section}>
      <h2>{t.myCounts}</h2>
      <ul className={classes.lines}>
        {mine.data.rows.map(({ id, title, state }) => (
          <li key={id} className={classes.line}>
            <span>
              <strong>{title}</strong> <span className={classes.quiet}>{states[state]}</span>
            </span>
            <LinkButton size="compact-sm" to="/contests/$contestId/count" params={{ contestId: id }}>
              {states["vote-closed"]}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
