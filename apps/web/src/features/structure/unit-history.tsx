import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { DecisionTimeline } from "./decision-timeline.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";
import type { UnitReply } from "./unit-page.tsx";

const messages = defineMessages({
  decisions: { vi: "Các quyết định", en: "Decisions" },
  names: { vi: "Tên gọi qua thời gian", en: "Names in time" },
  places: { vi: "Cấp trên qua thời gian", en: "Superiors in time" },
  kinds: { vi: "Loại qua thời gian", en: "Kinds in time" },
  from: { vi: "Tiếp nối từ", en: "Carries on" },
  to: { vi: "Được tiếp nối bởi", en: "Carried on by" },
  share: {
    vi: (percent: string) => `${percent} số liệu cũ (ước tính theo tỷ trọng)`,
    en: (percent: string) => `${percent} of past figures (estimated by weight)`,
  },
  takes: { vi: (what: string) => `nhận ${what}`, en: (what: string) => `takes ${what}` },
});

/** What a unit was called, where it stood, what it came from and became, and by which decisions. */
export function UnitHistory({ unit, kindLabel }: { unit: UnitReply; kindLabel: (kind: string) => string }) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const shareOf = ({ weight, weightTotal }: { weight: number; weightTotal: number }) =>
    weight === weightTotal ? null : t.share(formats.share(weight, weightTotal) ?? "");
  return (
    <>
      {unit.inheritedBy.length > 0 && (
        <section className={classes.section}>
          <h2>{t.to}</h2>
          <ul className={classes.lines}>
            {unit.inheritedBy.map((heir) => {
              const taken = [
                heir.takesMembers ? words.members : null,
                heir.takesTasks ? words.tasks : null,
                heir.takesDocuments ? words.documents : null,
              ].filter((what) => what !== null);
              const notes = [
                taken.length > 0 ? t.takes(taken.join(", ").toLowerCase()) : null,
                shareOf(heir),
              ];
              return (
                <li key={`${heir.id} ${heir.on}`}>
                  {formats.day(heir.on)} ·{" "}
                  <RecordLink kind="unit" id={heir.id}>
                    {heir.name}
                  </RecordLink>{" "}
                  <span className={classes.quiet}>{notes.filter((note) => note !== null).join("; ")}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {unit.inheritsFrom.length > 0 && (
        <section className={classes.section}>
          <h2>{t.from}</h2>
          <ul className={classes.lines}>
            {unit.inheritsFrom.map((source) => (
              <li key={`${source.id} ${source.on}`}>
                {formats.day(source.on)} ·{" "}
                <RecordLink kind="unit" id={source.id}>
                  {source.name}
                </RecordLink>{" "}
                <span className={classes.quiet}>{shareOf(source)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.section}>
        <h2>{t.names}</h2>
        <ul className={classes.lines}>
          {unit.names.map((name) => (
            <li key={name.from}>
              {name.fullName}
              {name.abbreviation !== null && ` (${name.abbreviation})`}{" "}
              <span className={classes.quiet}>{formats.span(name.from, name.until)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h2>{t.places}</h2>
        <ul className={classes.lines}>
          {unit.parents.map(({ from, until, parent }) => (
            <li key={from}>
              {parent === null ? (
                words.topOfTree
              ) : (
                <RecordLink kind="unit" id={parent.id}>
                  {parent.name}
                </RecordLink>
              )}{" "}
              <span className={classes.quiet}>{formats.span(from, until)}</span>
            </li>
          ))}
        </ul>
      </section>
      {unit.kinds.length > 1 && (
        <section className={classes.section}>
          <h2>{t.kinds}</h2>
          <ul className={classes.lines}>
            {unit.kinds.map(({ from, until, kind }) => (
              <li key={from}>
                {kindLabel(kind)} <span className={classes.quiet}>{formats.span(from, until)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.section}>
        <h2>{t.decisions}</h2>
        <DecisionTimeline decisions={unit.decisions} />
      </section>
    </>
  );
}
