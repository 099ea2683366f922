import { Button, Pagination } from "@mantine/core";
import { auditPermissions, listAuditEntriesRoute, listAuditEventsRoute } from "@nhiemky/audit-log/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { type Id, isId } from "@nhiemky/kernel";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { AuditEntryPanel } from "./audit-entry-panel.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { auditMessages } from "./audit-messages.ts";
import { ChainCheck } from "./chain-check.tsx";
import type { AuditSearch } from "./routes.ts";

const pageSize = 100;

export type AuditEntry = RouteReply<typeof listAuditEntriesRoute>["rows"][number];

/** The filters of the address as the route takes them. */
function queryOf(search: AuditSearch) {
  const { event, from, to, unit, actor, subjectKind, subjectId, page = 1 } = search;
  return {
    page,
    pageSize,
    ...(event === undefined ? {} : { event }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(isId(unit) ? { unitId: unit as Id<"unit"> } : {}),
    ...(isId(actor) ? { actorAccountId: actor as Id<"account"> } : {}),
    ...(subjectKind === undefined ? {} : { subjectKind }),
    ...(subjectId === undefined ? {} : { subjectId }),
  };
}

/** Who did what to what, and whether the log is whole. */
export function AuditPage() {
  const t = useMessages(auditMessages);
  const formats = useFormats();
  const search = useSearch({ from: "/shell/audit" });
  const navigate = useNavigate();
  const { permissions } = useMe();
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const eventName = useEventNames();
  const columns = useAuditColumns(eventName);
  const query = useRoute(listAuditEntriesRoute, { query: queryOf(search) }, { keepsPrevious: true });
  const change = (next: AuditSearch) =>
    void navigate({
      to: "/audit",
      search: (previous) => ({ ...previous, page: undefined, ...next }),
      replace: true,
    });
  const readsEverything = permissions.some(
    ({ permission, isEverywhere }) => permission === auditPermissions["audit:read"] && isEverywhere,
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={query.data === undefined ? undefined : t.description(formats.number(query.data.total))}
      />
      {readsEverything && <ChainCheck />}
      <AuditFilters search={search} onChange={change} />
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="audit"
              caption={t.caption}
              columns={columns}
              rows={rows}
              rowKey={({ sequence }) => String(sequence)}
              onOpen={setOpen}
              openKey={open === null ? undefined : String(open.sequence)}
              empty={
                <EmptyState
                  title={t.nothing}
                  action={
                    <Button
                      variant="default"
                      onClick={() => void navigate({ to: "/audit", search: {}, replace: true })}
                    >
                      {t.clearFilters}
                    </Button>
                  }
                >
                  {t.nothingHelp}
                </EmptyState>
              }
            />
            {total > pageSize && (
              <Pagination
                mt="md"
                aria-label={t.page}
                total={Math.ceil(total / pageSize)}
                value={search.page ?? 1}
                onChange={(page) => change({ page })}
              />
            )}
          </>
        )}
      </Loaded>
      {open !== null && (
        <AuditEntryPanel
          entry={open}
          eventName={eventName(open.event)}
          onClose={() => setOpen(null)}
          onNarrow={change}
        />
      )}
    </>
  );
}

/** What the kinds of events are called; the name in the code until the catalogue has come. */
function useEventNames(): (event: string) => string {
  const text = useText();
  const { data } = useRoute(listAuditEventsRoute, {});
  const names = new Map(data?.events.map((kind) => [kind.event, kind.text]));
  return (event) => {
    const name = names.get(event);
    return name === undefined ? event : text(name);
  };
}

function useAuditColumns(eventName: (event: string) => string): readonly Column<AuditEntry>[] {
  const t = useMessages(auditMessages);
  const formats = useFormats();
  return [
    { id: "event", header: t.event, isTitle: true, cell: ({ event }) => eventName(event) },
    { id: "at", header: t.at, width: "10rem", cell: ({ at }) => formats.instant(at) },
    { id: "actor", header: t.actor, cell: ({ actorLabel }) => actorLabel },
    { id: "unit", header: t.unit, cell: ({ unitName }) => unitName ?? "" },
    { id: "sequence", header: t.sequence, width: "5rem", align: "end", cell: (row) => row.sequence },
    {
      id: "subject",
      header: t.subject,
      isHiddenAtFirst: true,
      cell: ({ subject }) => `${subject.kind} ${subject.id.slice(-12)}`,
    },
  ];
}
