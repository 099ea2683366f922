import type { RouteReply } from "@nhiemky/http-contract";
import type { previewDecisionRoute } from "@nhiemky/org-structure/contract";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import classes from "./structure.module.css";
import { decisionPartWords, structureWords } from "./structure-messages.ts";

type PreviewedUnit = RouteReply<typeof previewDecisionRoute>["units"][number];
type UnitState = PreviewedUnit["before"];

const messages = defineMessages({
  title: { vi: "Tác động của quyết định", en: "What the decision does" },
  nothingWritten: { vi: "Chưa có gì được ghi vào sổ.", en: "Nothing is written yet." },
  what: { vi: "Thay đổi", en: "Change" },
  notThere: { vi: "không có", en: "not there" },
  under: { vi: (parent: string) => `trực thuộc ${parent}`, en: (parent: string) => `under ${parent}` },
  touched: {
    vi: (count: string) => `${count} tổ chức chịu tác động`,
    en: (count: string) => `${count} units touched`,
  },
});

/** Each unit touched, on the day before the decision and on its day. */
export function DecisionPreview({ units }: { units: readonly PreviewedUnit[] }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const parts = useMessages(decisionPartWords);
  const formats = useFormats();
  const { labelOf } = useUnitKinds();
  const state = (value: UnitState) =>
    value === null ? (
      <em>{t.notThere}</em>
    ) : (
      <>
        {value.name}
        <br />
        <span className={classes.quiet}>
          {[labelOf(value.kind), value.parentName === null ? null : t.under(value.parentName)]
            .filter((part) => part !== null)
            .join(", ")}
        </span>
      </>
    );
  const columns: readonly Column<PreviewedUnit>[] = [
    { id: "what", header: t.what, width: "9rem", cell: (unit) => parts[unit.part] },
    { id: "before", header: words.before, isTitle: true, cell: (unit) => state(unit.before) },
    { id: "after", header: words.after, cell: (unit) => state(unit.after) },
  ];
  return (
    <section className={classes.section} aria-live="polite">
      <h2>{t.title}</h2>
      <p className={classes.quiet}>
        {t.touched(formats.number(units.length))}. {t.nothingWritten}
      </p>
      <DataTable
        id="decision-preview"
        caption={t.title}
        columns={columns}
        rows={units}
        rowKey={(unit) => unit.id ?? `${unit.part} ${unit.after?.name}`}
        empty={null}
      />
    </section>
  );
}
