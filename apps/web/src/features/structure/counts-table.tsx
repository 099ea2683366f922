import type { CivilDate } from "@nhiemky/kernel";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

const messages = defineMessages({
  what: { vi: "Loại", en: "What" },
  nothing: { vi: "Chưa có gì để đếm trong kỳ này.", en: "There is nothing to count in this period." },
});

export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

interface CountsTableProps {
  readonly id: string;
  readonly caption: string;
  /** The days of the two columns; left out where the page says them. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly rows: readonly CountRow[];
}

/** Before, after, and the difference, with totals. */
export function CountsTable({ id, caption, from, to, rows }: CountsTableProps) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const signed = (difference: number) =>
    difference > 0 ? `+${formats.number(difference)}` : formats.number(difference).replace("-", "−");
  const sum = (of: (row: CountRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const dated = (word: string, day: CivilDate | undefined) =>
    day === undefined ? word : `${word} (${formats.day(day)})`;
  const columns: readonly Column<CountRow>[] = [
    { id: "what", header: t.what, isTitle: true, cell: (row) => row.label },
    {
      id: "before",
      header: dated(words.before, from),
      align: "end",
      cell: (row) => formats.number(row.before),
      total: formats.number(sum((row) => row.before)),
    },
    {
      id: "after",
      header: dated(words.after, to),
      align: "end",
      cell: (row) => formats.number(row.after),
      total: formats.number(sum((row) => row.after)),
    },
    {
      id: "change",
      header: words.change,
      align: "end",
      cell: (row) => signed(row.after - row.before),
      total: signed(sum((row) => row.after - row.before)),
    },
  ];
  return (
    <section className={classes.section}>
      <h2>{caption}</h2>
      <DataTable
        id={id}
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<p className={classes.quiet}>{t.nothing}</p>}
      />
    </section>
  );
}
