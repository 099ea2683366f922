import { Button, Select } from "@mantine/core";
import { programmeRoutes } from "@nhiemky/programmes/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { boardMessages } from "./board-messages.ts";
import { ProgrammePanel } from "./programme-panel.tsx";
import { ProgrammeTree } from "./programme-tree.tsx";

/** The board of a term: every breakthrough, programme, scheme and task group with how its tasks stand. */
export function ProgrammesPage() {
  const t = useMessages(boardMessages);
  const can = useCan();
  const navigate = useNavigate();
  const { term } = useSearch({ from: "/shell/programmes" });
  const { on, isPast } = useAsOfDay();
  const [isEstablishing, setEstablishing] = useState(false);
  const board = useRoute(programmeRoutes.listProgrammes, { query: { on, term } }, { keepsPrevious: true });
  const shownTerm = term ?? board.data?.terms[0];
  const establish = can("programme:edit") && !isPast && (
    <Button onClick={() => setEstablishing(true)}>{t.establish}</Button>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={
          board.data !== undefined && shownTerm !== undefined
            ? t.of(board.data.rows.length, shownTerm)
            : undefined
        }
        actions={
          <>
            {establish}
            <LinkButton variant="default" to="/tasks" search={{}}>
              {t.tasks}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Loaded query={board}>
        {({ rows, terms }) => (
          <>
            {terms.length > 1 && (
              <Select
                label={t.term}
                data-print="never"
                maw="12rem"
                allowDeselect={false}
                data={terms}
                value={shownTerm ?? null}
                onChange={(value) =>
                  void navigate({ to: "/programmes", search: { term: value ?? undefined }, replace: true })
                }
              />
            )}
            {rows.length === 0 ? (
              <EmptyState title={t.nothing} action={establish}>
                {t.nothingHelp}
              </EmptyState>
            ) : (
              <ProgrammeTree rows={rows} parentId={null} />
            )}
          </>
        )}
      </Loaded>
      {isEstablishing && (
        <ProgrammePanel term={shownTerm} programme={null} onClose={() => setEstablishing(false)} />
      )}
    </>
  );
}
