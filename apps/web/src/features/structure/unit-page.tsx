import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { readUnitRoute, type UnitId } from "@nhiemky/org-structure/contract";
import { IconPlus, IconSitemap } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";
import { UnitHistory } from "./unit-history.tsx";
import { UnitPeople } from "./unit-people.tsx";

export type UnitReply = RouteReply<typeof readUnitRoute>;

const messages = defineMessages({
  thread: { vi: "Mạch công việc", en: "Thread of work" },
  asOf: {
    vi: (kind: string, day: string) => `${kind}, tính đến ngày ${day}`,
    en: (kind: string, day: string) => `${kind}, as of ${day}`,
  },
  endedNotice: {
    vi: (day: string) =>
      `Tổ chức này đã kết thúc hoạt động từ ngày ${day}. Trang cho thấy ngày cuối cùng của nó.`,
    en: (day: string) => `This unit ended on ${day}. The page shows its last day.`,
  },
  established: { vi: "Thành lập", en: "Established" },
  children: {
    vi: (count: string) => `Trực thuộc trực tiếp (${count})`,
    en: (count: string) => `Directly under it (${count})`,
  },
  noChildren: {
    vi: "Không có tổ chức nào trực thuộc vào ngày này.",
    en: "No unit stands under it on this day.",
  },
});

/** A unit on a day: what it is, who stands under it, its people, and its whole history. */
export function UnitPage() {
  const { unitId } = useParams({ from: "/shell/units/$unitId" });
  const { on } = useAsOfDay();
  const unit = useRoute(readUnitRoute, { params: { unitId }, query: { on } }, { keepsPrevious: true });
  return <Loaded query={unit}>{(reply) => <Unit key={reply.id} unit={reply} />}</Loaded>;
}

function Unit({ unit }: { unit: UnitReply }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const can = useCan();
  const { isPast } = useAsOfDay();
  const { labelOf } = useUnitKinds(unit.on);
  const parent = unit.parents.find(
    (row) => row.from <= unit.on && (row.until === null || unit.on < row.until),
  )?.parent;
  return (
    <>
      <PageHeader
        title={unit.name}
        crumbs={[
          { label: words.structure, to: "/units" },
          ...(parent == null
            ? []
            : [{ label: parent.name, to: "/units/$unitId" as const, params: { unitId: parent.id } }]),
        ]}
        description={
          unit.endedOn === null || isPast
            ? t.asOf(labelOf(unit.kind), formats.day(unit.on))
            : t.endedNotice(formats.day(unit.endedOn))
        }
        actions={
          <>
            {can("structure:decide") && !isPast && unit.endedOn === null && (
              <Button
                renderRoot={(props) => (
                  <Link {...props} to="/structure-decisions/new" search={{ unit: unit.id }} />
                )}
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {words.newDecision}
              </Button>
            )}
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/thread/$kind/$id" params={{ kind: "unit", id: unit.id }} />
              )}
              variant="default"
              leftSection={<IconSitemap size={18} stroke={1.6} aria-hidden />}
            >
              {t.thread}
            </Button>
            <PrintButton />
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <UnitHistory unit={unit} kindLabel={labelOf} />
        </div>
        <div className={classes.stack}>
          <section className={classes.section}>
            <dl className={classes.facts}>
              <dt>{words.kind}</dt>
              <dd>{labelOf(unit.kind)}</dd>
              <dt>{words.code}</dt>
              <dd>{unit.code ?? "–"}</dd>
              <dt>{words.parent}</dt>
              <dd>
                {parent == null ? (
                  words.topOfTree
                ) : (
                  <RecordLink kind="unit" id={parent.id}>
                    {parent.name}
                  </RecordLink>
                )}
              </dd>
              <dt>{t.established}</dt>
              <dd>{formats.day(unit.establishedOn)}</dd>
              {unit.endedOn !== null && (
                <>
                  <dt>{words.ended}</dt>
                  <dd>{formats.day(unit.endedOn)}</dd>
                </>
              )}
            </dl>
          </section>
          {can("person:read") && <UnitPeople unitId={unit.id as UnitId} unitName={unit.name} on={unit.on} />}
          <section className={classes.section}>
            <h2>{t.children(formats.number(unit.children.length))}</h2>
            {unit.children.length === 0 ? (
              <p className={classes.quiet}>{t.noChildren}</p>
            ) : (
              <ul className={classes.lines}>
                {unit.children.map((child) => (
                  <li key={child.id}>
                    <RecordLink kind="unit" id={child.id}>
                      {child.name}
                    </RecordLink>{" "}
                    <span className={classes.quiet}>{labelOf(child.kind)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
