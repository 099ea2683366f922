import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { membershipChangeWords, peopleWords } from "./people-messages.ts";
import type { PersonReply } from "./person-page.tsx";

type Spell = PersonReply["memberships"][number];

const messages = defineMessages({
  span: { vi: "Thời gian", en: "Time" },
  began: { vi: "Bắt đầu bằng", en: "Began by" },
  ended: { vi: "Kết thúc bằng", en: "Ended by" },
});

/** Where a person belonged, unit by unit, also through mergers of their unit. */
export function MembershipTable({
  memberships,
  caption,
}: {
  memberships: readonly Spell[];
  caption: string;
}) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const changes = useMessages(membershipChangeWords);
  const formats = useFormats();
  const columns: readonly Column<Spell>[] = [
    {
      id: "unit",
      header: words.unit,
      isTitle: true,
      cell: (row) => (
        <RecordLink kind="unit" id={row.unit.id}>
          {row.unit.name}
        </RecordLink>
      ),
    },
    { id: "span", header: t.span, width: "13rem", cell: (row) => formats.span(row.from, row.until) },
    { id: "status", header: words.status, width: "7rem", cell: (row) => words[row.status] },
    { id: "began", header: t.began, width: "11rem", cell: (row) => changes[row.beganBy] },
    {
      id: "ended",
      header: t.ended,
      width: "11rem",
      cell: (row) => (row.endedBy === null ? "" : changes[row.endedBy]),
    },
    {
      id: "reference",
      header: words.reference,
      width: "10rem",
      isHiddenAtFirst: true,
      cell: (row) => row.referenceNumber,
    },
  ];
  return (
    <DataTable
      id="memberships"
      caption={caption}
      columns={columns}
      rows={memberships}
      rowKey={(row) => row.from}
      empty={null}
    />
  );
}
