import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { resultMessages } from "./result-messages.ts";
import type { CountResult } from "./verdict-section.tsx";

type Row = CountResult["votes"][number];

/** Votes of every person, in the order of the ballot. */
export function VotesTable({ result }: { readonly result: CountResult }) {
  const t = useMessages(resultMessages);
  const formats = useFormats();
  const elected = new Set(result.verdict.elected.map(({ candidate }) => candidate));
  const places = new Map(result.votes.map(({ candidate }, index) => [candidate, index + 1]));
  const columns: readonly Column<Row>[] = [
    {
      id: "number",
      header: t.number,
      width: "4rem",
      align: "end",
      cell: ({ candidate }) => places.get(candidate),
    },
    { id: "name", header: t.name, isTitle: true, cell: ({ name }) => name },
    { id: "votes", header: t.votes, align: "end", width: "7rem", cell: ({ votes }) => formats.number(votes) },
    {
      id: "percent",
      header: t.percent,
      align: "end",
      width: "7rem",
      cell: ({ votes }) => formats.share(votes, result.verdict.base),
    },
    {
      id: "against",
      header: t.against,
      align: "end",
      width: "8rem",
      isHiddenAtFirst: true,
      cell: ({ against }) => formats.number(against),
    },
    {
      id: "outcome",
      header: t.outcome,
      width: "8rem",
      cell: ({ candidate }) => (elected.has(candidate) ? t.isElected : ""),
    },
  ];
  return (
    <DataTable
      id="votes"
      caption={t.ballotOrder}
      columns={columns}
      rows={result.votes}
      rowKey={({ candidate }) => candidate}
      empty={null}
    />
  );
}
