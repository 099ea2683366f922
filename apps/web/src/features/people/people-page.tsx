import { Button, Select } from "@mantine/core";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { listPeopleRoute, type PersonLine } from "@nhiemky/people/contract";
import { IconTableImport, IconUserPlus } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { FilterBar } from "../../shared-ui/filter-bar.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PageNumbers } from "../../shared-ui/page-numbers.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { usePosts } from "../../shared-ui/use-posts.ts";
import classes from "./people.module.css";
import { peopleWords } from "./people-messages.ts";
import { RecordPersonPanel } from "./record-person-panel.tsx";
import type { PeopleSearch } from "./routes.ts";

const messages = defineMessages({
  description: {
    vi: (count: string, day: string) => `${count} người, tính đến ngày ${day}, xếp theo tên`,
    en: (count: string, day: string) => `People: ${count}, as of ${day}, by given name`,
  },
  record: { vi: "Ghi đảng viên", en: "Record a member" },
  importFile: { vi: "Nhập từ tệp", en: "Import" },
  find: { vi: "Tìm theo tên (không cần dấu) hoặc mã", en: "Find by name or code" },
  inUnit: { vi: "Thuộc tổ chức", en: "In the unit" },
  nothing: { vi: "Không có ai khớp bộ lọc", en: "Nobody matches the filters" },
  nothingHelp: {
    vi: "Danh sách này cho thấy đảng viên và người giữ chức danh trong phạm vi của bạn. Hãy bớt điều kiện lọc, ghi đảng viên, hoặc nhập từ tệp .xlsx.",
    en: "This list shows members and post holders in your scope. Loosen the filters, record a member, or import from .xlsx.",
  },
  pages: { vi: "Trang của danh sách", en: "Pages of the list" },
});

const pageSize = 100;

function usePeopleColumns(): readonly Column<PersonLine>[] {
  const words = useMessages(peopleWords);
  const { day } = useAsOfDay();
  const { labelOf } = usePosts(day);
  return [
    {
      id: "name",
      header: words.fullName,
      isTitle: true,
      cell: (row) => (
        <div className={classes.name}>
          <RecordLink kind="person" id={row.id}>
            {row.fullName}
          </RecordLink>
          {row.isInvented && <span className={classes.invented}>{words.invented}</span>}
        </div>
      ),
    },
    { id: "birth", header: words.birth, width: "6rem", align: "end", cell: (row) => row.birthYear },
    {
      id: "gender",
      header: words.gender,
      width: "6rem",
      isHiddenAtFirst: true,
      cell: (row) => (row.gender === null ? "" : words[row.gender]),
    },
    { id: "code", header: words.code, width: "8rem", isHiddenAtFirst: true, cell: (row) => row.code },
    {
      id: "unit",
      header: words.unit,
      width: "18rem",
      cell: (row) =>
        row.unit === null ? (
          words.noUnit
        ) : (
          <RecordLink kind="unit" id={row.unit.id}>
            {row.unit.name}
          </RecordLink>
        ),
    },
    {
      id: "status",
      header: words.status,
      width: "8rem",
      cell: (row) => (row.status === null ? "" : words[row.status]),
    },
    {
      id: "posts",
      header: words.posts,
      width: "18rem",
      cell: (row) => row.posts.map((held) => labelOf(held.post)).join(", "),
    },
  ];
}

/** Members and post holders of the reader's scope on a day, filters in the address. */
export function PeoplePage() {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const formats = useFormats();
  const can = useCan();
  const navigate = useNavigate();
  const { on, day, isPast } = useAsOfDay();
  const { posts } = usePosts(day);
  const search = useSearch({ from: "/shell/people" });
  const columns = usePeopleColumns();
  const [isRecording, setRecording] = useState(false);
  const unit: PickedUnit | null =
    search.unit === undefined ? null : { id: search.unit as UnitId, name: search.unitName ?? "" };
  const page = search.page ?? 1;
  const { q: text, status, post } = search;
  const people = useRoute(
    listPeopleRoute,
    { query: { text, unitId: unit?.id, status, post, on, page, pageSize } },
    { keepsPrevious: true },
  );
  const change = (next: PeopleSearch) =>
    void navigate({
      to: "/people",
      search: (previous) => ({ ...previous, page: undefined, ...next }),
      replace: true,
    });
  const mayWrite = can("person:write") && !isPast;
  return (
    <>
      <PageHeader
        title={words.people}
        description={
          people.data === undefined
            ? undefined
            : t.description(formats.number(people.data.total), formats.day(day))
        }
        actions={
          <>
            {mayWrite && (
              <>
                <Button
                  leftSection={<IconUserPlus size={18} aria-hidden />}
                  onClick={() => setRecording(true)}
                >
                  {t.record}
                </Button>
                <Button
                  component={Link}
                  to="/units/import"
                  variant="default"
                  leftSection={<IconTableImport size={18} stroke={1.6} aria-hidden />}
                >
                  {t.importFile}
                </Button>
              </>
            )}
            <PrintButton />
          </>
        }
      />
      <FilterBar label={t.find} text={text} onText={(q) => change({ q })}>
        <UnitPicker
          key={unit?.id ?? ""}
          label={t.inUnit}
          value={unit}
          onChange={(next) => change({ unit: next?.id, unitName: next?.name })}
        />
        <Select
          label={words.status}
          clearable
          value={status ?? null}
          onChange={(value) => change({ status: (value ?? undefined) as PeopleSearch["status"] })}
          data={[
            { value: "official", label: words.official },
            { value: "probationary", label: words.probationary },
          ]}
        />
        <Select
          label={words.post}
          clearable
          searchable
          value={post ?? null}
          onChange={(value) => change({ post: value ?? undefined })}
          data={posts.map(({ key, label }) => ({ value: key, label }))}
        />
      </FilterBar>
      <Loaded query={people}>
        {({ rows, total }) => (
          <>
            <DataTable
              id="people"
              caption={words.people}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              onOpen={({ id }) => void navigate({ to: "/people/$personId", params: { personId: id } })}
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
      {isRecording && <RecordPersonPanel unit={unit} onClose={() => setRecording(false)} />}
    </>
  );
}
