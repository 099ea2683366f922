import type { DecisionLine } from "@nhiemky/org-structure/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { decisionKindWords } from "../../shared-ui/kind-words.ts";
import { DecisionSource } from "./decision-timeline.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  what: { vi: "Nội dung", en: "What" },
  units: { vi: "Tổ chức liên quan", en: "Units concerned" },
  more: {
    vi: (names: string, count: string) => `${names} và ${count} tổ chức khác`,
    en: (names: string, count: string) => `${names} and ${count} more`,
  },
  nothing: { vi: "Chưa có quyết định nào trong kỳ này", en: "There is no decision in this period" },
});

const namesShown = 3;

/** Decisions, the latest day first; a row opens its page. */
export function DecisionsTable({
  decisions,
  caption,
}: {
  decisions: readonly DecisionLine[];
  caption: string;
}) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const kinds = useMessages(decisionKindWords);
  const formats = useFormats();
  const navigate = useNavigate();
  const columns: readonly Column<DecisionLine>[] = [
    { id: "day", header: words.effectiveOn, width: "8rem", cell: (row) => formats.day(row.effectiveOn) },
    {
      id: "what",
      header: t.what,
      isTitle: true,
      width: "14rem",
      cell: (row) => (
        <>
          <Link to="/structure-decisions/$decisionId" params={{ decisionId: row.id }}>
            {kinds[row.kind]}
          </Link>
          {row.withdrawn !== null && <span className={classes.doubt}>{words.withdrawn}</span>}
        </>
      ),
    },
    {
      id: "document",
      header: words.document,
      width: "14rem",
      cell: (row) => <DecisionSource decision={row} />,
    },
    {
      id: "units",
      header: t.units,
      cell: ({ units }) => {
        const names = units
          .slice(0, namesShown)
          .map((unit) => unit.name)
          .join("; ");
        const rest = units.length - namesShown;
        return rest > 0 ? t.more(names, formats.number(rest)) : names;
      },
    },
  ];
  return (
    <DataTable
      id="structure-decisions"
      caption={caption}
      columns={columns}
      rows={decisions}
      rowKey={(row) => row.id}
      onOpen={(row) =>
        void navigate({ to: "/structure-decisions/$decisionId", params: { decisionId: row.id } })
      }
      empty={<EmptyState title={t.nothing} />}
    />
  );
}
