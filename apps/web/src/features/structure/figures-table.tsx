import type { RouteReply } from "@nhiemky/http-contract";
import type { readLedgerRoute } from "@nhiemky/org-structure/contract";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";

type Figure = RouteReply<typeof readLedgerRoute>["figures"][number];

const messages = defineMessages({
  measure: { vi: "Nội dung", en: "Measure" },
  period: { vi: "Kỳ", en: "Period" },
  done: { vi: "Đã thực hiện", en: "Done" },
  share: { vi: "Tỷ lệ", en: "Share" },
  source: { vi: "Nguồn", en: "Source" },
  above: { vi: "trên", en: "over" },
  below: { vi: "gần", en: "nearly" },
  truncated: {
    vi: (stated: string, right: string) => `Nguồn ghi ${stated}: đã cắt bớt chữ số, làm tròn là ${right}.`,
    en: (stated: string, right: string) => `The source says ${stated}: cut off; rounded it is ${right}.`,
  },
  wrong: {
    vi: (stated: string, right: string) => `Nguồn ghi ${stated}, tính lại là ${right}.`,
    en: (stated: string, right: string) => `The source says ${stated}; computed it is ${right}.`,
  },
  invented: { vi: "Số giả định của bộ ví dụ", en: "Invented for the example" },
  nothing: { vi: "Chưa có số liệu nào được ghi cho kỳ này", en: "No figure is recorded for this period" },
});

/** Stated figures as done out of total, with their source and any doubt about them. */
export function FiguresTable({ figures, caption }: { figures: readonly Figure[]; caption: string }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const percent = (hundredths: number) => formats.share(hundredths, 10_000) ?? "";
  const columns: readonly Column<Figure>[] = [
    {
      id: "measure",
      header: t.measure,
      isTitle: true,
      cell: (figure) => (
        <>
          {figure.measure}
          {figure.isInvented && <span className={classes.doubt}>{t.invented}</span>}
          {figure.doubtNote !== null && <span className={classes.doubt}>{figure.doubtNote}</span>}
        </>
      ),
    },
    {
      id: "done",
      header: t.done,
      align: "end",
      width: "7rem",
      cell: ({ done, total, precision }) => {
        const figure = total === null ? formats.number(done) : formats.ratio(done, total);
        return precision === "exact" ? figure : `${t[precision]} ${figure}`;
      },
    },
    {
      id: "share",
      header: t.share,
      align: "end",
      width: "11rem",
      cell: ({ computedHundredths, statedHundredths, verdict }) => {
        if (computedHundredths === null) return "";
        const right = percent(computedHundredths);
        const stated = statedHundredths === null ? "" : percent(statedHundredths);
        return (
          <div>
            {right}
            {(verdict === "wrong" || verdict === "truncated") && (
              <span className={classes.doubt}>{t[verdict](stated, right)}</span>
            )}
          </div>
        );
      },
    },
    { id: "period", header: t.period, width: "6.5rem", cell: (figure) => figure.periodLabel },
    {
      id: "unit",
      header: words.unit,
      width: "9.5rem",
      cell: (figure) => (
        <RecordLink kind="unit" id={figure.unitId}>
          {figure.unitName}
        </RecordLink>
      ),
    },
    {
      id: "source",
      header: t.source,
      width: "10rem",
      cell: ({ sourceTitle, sourceOn }) =>
        [sourceTitle, formats.day(sourceOn)].filter((part) => part !== null && part !== "").join(", "),
    },
  ];
  return (
    <DataTable
      id="restructuring-figures"
      caption={caption}
      columns={columns}
      rows={figures}
      rowKey={(figure) => figure.id}
      empty={<EmptyState title={t.nothing} />}
    />
  );
}
