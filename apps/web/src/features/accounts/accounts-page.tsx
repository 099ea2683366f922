import { Button, Pagination, TextInput } from "@mantine/core";
import { listAccountsRoute, roleTexts } from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { accountsMessages } from "./accounts-messages.ts";
import { InvitePanel } from "./invite-panel.tsx";
import { type IssuedLink, LinkSheet } from "./link-sheet.tsx";
import type { AccountsSearch } from "./routes.ts";

const pageSize = 200;

type Account = RouteReply<typeof listAccountsRoute>["rows"][number];

/** Accounts within the reader's scope, their roles, invitations and reset links. */
export function AccountsPage() {
  const t = useMessages(accountsMessages);
  const columns = useAccountColumns();
  const { text, page = 1, open } = useSearch({ from: "/shell/accounts" });
  const navigate = useNavigate();
  const [isInviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedLink | null>(null);
  const query = useRoute(
    listAccountsRoute,
    { query: { page, pageSize, ...(text === undefined ? {} : { text }) } },
    { keepsPrevious: true },
  );
  const change = (next: AccountsSearch) =>
    void navigate({ to: "/accounts", search: (previous) => ({ ...previous, ...next }), replace: true });
  if (issued !== null) return <LinkSheet link={issued} onClose={() => setIssued(null)} />;
  return (
    <>
      <PageHeader
        title={t.title}
        description={query.data === undefined ? undefined : t.description(query.data.total)}
        actions={
          <Button
            onClick={() => {
              change({ open: undefined });
              setInviting(true);
            }}
          >
            {t.invite}
          </Button>
        }
      />
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="accounts"
              caption={t.caption}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => {
                setInviting(false);
                change({ open: id });
              }}
              openKey={open}
              toolbar={
                <TextInput
                  type="search"
                  aria-label={t.find}
                  placeholder={t.find}
                  leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
                  value={text ?? ""}
                  onChange={(event) => {
                    const typed = event.currentTarget.value;
                    change({ text: typed === "" ? undefined : typed, page: undefined });
                  }}
                />
              }
              empty={<EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>}
            />
            {total > pageSize && (
              <Pagination
                mt="md"
                aria-label={t.page}
                total={Math.ceil(total / pageSize)}
                value={page}
                onChange={(next) => change({ page: next })}
              />
            )}
          </>
        )}
      </Loaded>
      {isInviting && (
        <InvitePanel
          onClose={() => setInviting(false)}
          onIssued={(link) => {
            setInviting(false);
            setIssued(link);
          }}
        />
      )}
      {open !== undefined && !isInviting && (
        <AccountPanel
          key={open}
          accountId={open as Account["id"]}
          onClose={() => change({ open: undefined })}
          onIssued={setIssued}
        />
      )}
    </>
  );
}

function useAccountColumns(): readonly Column<Account>[] {
  const t = useMessages(accountsMessages);
  const text = useText();
  const rolesOf = ({ grants }: Account) =>
    grants.length === 0
      ? t.noRole
      : grants
          .map(({ role, unitName }) => `${text(roleTexts[role].name)} · ${unitName ?? t.wholeInstance}`)
          .join("; ");
  return [
    { id: "name", header: t.name, isTitle: true, cell: ({ displayName }) => displayName },
    { id: "signInName", header: t.signInName, width: "22%", cell: ({ signInName }) => signInName },
    { id: "roles", header: t.roles, width: "34%", cell: rolesOf },
    { id: "state", header: t.state, width: "18%", cell: ({ state }) => t[state] },
    {
      id: "twoStep",
      header: t.twoStep,
      isHiddenAtFirst: true,
      cell: ({ hasSecondFactor }) => (hasSecondFactor ? t.yes : t.no),
    },
  ];
}
