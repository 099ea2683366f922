import { Button, Checkbox, Select } from "@mantine/core";
import { type DocumentSummary, exportDocumentsRoute, listDocumentsRoute } from "@nhiemky/documents/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { IconFileSpreadsheet, IconPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan, useMe } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { FilterBar } from "../../shared-ui/filter-bar.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PageNumbers } from "../../shared-ui/page-numbers.tsx";
import { documentWords } from "./documents-messages.ts";
import type { RegisterSearch } from "./routes.ts";
import { useDocumentTypes } from "./use-document-types.ts";

const messages = defineMessages({
  title: { vi: "Sổ văn bản", en: "Register of documents" },
  description: {
    vi: "Văn bản của đơn vị, của cấp dưới và văn bản được gửi đến. Bản giấy, bản ký số vẫn là bản chính thức.",
    en: "Documents of your unit, those below it and those sent to it. The signed originals remain the official ones.",
  },
  register: { vi: "Đăng ký văn bản", en: "Register a document" },
  find: { vi: "Tìm trong sổ", en: "Find in the register" },
  findHint: { vi: "39 nq tw, trích yếu, cơ quan…", en: "39 nq tw, subject, body…" },
  direction: { vi: "Sổ", en: "Register" },
  from: { vi: "Ban hành từ", en: "Issued from" },
  to: { vi: "đến", en: "to" },
  count: {
    vi: (count: string) => `${count} văn bản`,
    en: (count: string) => `${count} documents`,
  },
  ownOnly: { vi: "Chỉ sổ của đơn vị tôi", en: "My unit's register only" },
  spreadsheet: { vi: "Tải bảng tính", en: "Spreadsheet" },
  sentTo: { vi: "Đã trả lời / đã gửi", en: "Answered / sent" },
  nothing: { vi: "Không có văn bản nào khớp bộ lọc", en: "No document matches the filters" },
  nothingHelp: {
    vi: "Hãy bớt điều kiện lọc, hoặc đăng ký văn bản mới.",
    en: "Loosen the filters, or register a new document.",
  },
  pages: { vi: "Trang của sổ", en: "Pages of the register" },
});

const pageSize = 50;

function useColumns(): readonly Column<DocumentSummary>[] {
  const t = useMessages(documentWords);
  const own = useMessages(messages);
  const formats = useFormats();
  return [
    {
      id: "number",
      header: t.number,
      width: "9.5rem",
      cell: (row) => (
        <Link to="/documents/$documentId" params={{ documentId: row.id }}>
          {row.referenceNumber ?? t.noNumber}
        </Link>
      ),
    },
    { id: "issued", header: t.issuedOn, width: "7.5rem", cell: (row) => formats.day(row.issuedOn) },
    {
      id: "subject",
      header: t.subject,
      isTitle: true,
      cell: (row) => (row.isPlaceholder ? <em>{t.placeholder}</em> : row.subject),
    },
    { id: "issuer", header: t.issuer, width: "14rem", cell: (row) => row.issuerName },
    {
      id: "direction",
      header: own.direction,
      width: "8.5rem",
      cell: (row) => (row.direction === "incoming" ? t.incoming : t.outgoing),
    },
    {
      id: "sent",
      header: own.sentTo,
      width: "7rem",
      align: "end",
      cell: (row) => (row.deliveryCount === 0 ? "" : formats.ratio(row.answeredCount, row.deliveryCount)),
    },
    { id: "unit", header: t.register, width: "14rem", isHiddenAtFirst: true, cell: (row) => row.unitName },
    { id: "urgency", header: t.urgency, width: "7rem", isHiddenAtFirst: true, cell: (row) => row.urgency },
    {
      id: "received",
      header: t.receivedOn,
      width: "7.5rem",
      isHiddenAtFirst: true,
      cell: (row) => formats.day(row.receivedOn),
    },
  ];
}

/** The register, incoming and outgoing, with filters that stand in the address. */
export function RegisterPage() {
  const t = useMessages(messages);
  const words = useMessages(documentWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const can = useCan();
  const me = useMe();
  const search = useSearch({ from: "/shell/documents" });
  const { types } = useDocumentTypes();
  const columns = useColumns();
  const change = (next: RegisterSearch) =>
    void navigate({
      to: "/documents",
      search: (previous) => ({ ...previous, page: undefined, ...next }),
      replace: true,
    });
  const ownUnitId = me.grants.find((grant) => grant.unitId !== null)?.unitId ?? undefined;
  const filter = {
    text: search.q,
    direction: search.direction,
    typeCode: search.type,
    unitId: search.own === true ? ownUnitId : undefined,
    from: search.from,
    to: search.to,
  };
  const page = search.page ?? 1;
  const documents = useRoute(
    listDocumentsRoute,
    { query: { ...filter, page, pageSize } },
    { keepsPrevious: true },
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          can("document:register") && (
            <LinkButton to="/documents/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t.register}
            </LinkButton>
          )
        }
      />
      <FilterBar label={t.find} placeholder={t.findHint} text={search.q} onText={(q) => change({ q })}>
        <Select
          label={t.direction}
          clearable
          value={search.direction ?? null}
          onChange={(value) => change({ direction: (value ?? undefined) as RegisterSearch["direction"] })}
          data={[
            { value: "incoming", label: words.incoming },
            { value: "outgoing", label: words.outgoing },
          ]}
        />
        <Select
          label={words.type}
          clearable
          searchable
          value={search.type ?? null}
          onChange={(value) => change({ type: value ?? undefined })}
          data={types.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <CivilDateInput
          label={t.from}
          clearable
          value={search.from ?? null}
          onChange={(value) => change({ from: value ?? undefined })}
        />
        <CivilDateInput
          label={t.to}
          clearable
          value={search.to ?? null}
          onChange={(value) => change({ to: value ?? undefined })}
        />
      </FilterBar>
      <Loaded query={documents}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="documents"
              caption={t.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              onOpen={({ id }) => void navigate({ to: "/documents/$documentId", params: { documentId: id } })}
              toolbar={
                <>
                  {ownUnitId !== undefined && (
                    <Checkbox
                      label={t.ownOnly}
                      checked={search.own === true}
                      onChange={(event) => change({ own: event.currentTarget.checked || undefined })}
                    />
                  )}
                  <span role="status">{t.count(formats.number(total))}</span>
                  <Button
                    component="a"
                    href={routeUrl(exportDocumentsRoute, { query: filter })}
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
                  >
                    {t.spreadsheet}
                  </Button>
                </>
              }
              empty={<EmptyState title={t.nothing}>{t.nothingHelp}</EmptyState>}
            />
            <PageNumbers
              label={t.pages}
              total={total}
              pageSize={pageSize}
              page={page}
              onChange={(next) => change({ page: next })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
