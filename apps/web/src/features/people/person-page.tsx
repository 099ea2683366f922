import { Button } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { readPersonRoute } from "@nhiemky/people/contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { CorrectPersonPanel } from "./correct-person-panel.tsx";
import { MembershipPanel } from "./membership-panel.tsx";
import { MembershipTable } from "./membership-table.tsx";
import classes from "./people.module.css";
import { peopleWords } from "./people-messages.ts";
import { TenurePanel } from "./tenure-panel.tsx";
import { TenureTable } from "./tenure-table.tsx";

export type PersonReply = RouteReply<typeof readPersonRoute>;

const messages = defineMessages({
  memberships: { vi: "Sinh hoạt đảng qua thời gian", en: "Memberships in time" },
  tenures: { vi: "Chức danh qua thời gian", en: "Posts in time" },
  correct: { vi: "Sửa thông tin", en: "Correct" },
  change: { vi: "Ghi thay đổi sinh hoạt", en: "Record a change" },
  giveTenure: { vi: "Ghi chức danh", en: "Record a post" },
});

type Panel = "correct" | "membership" | "tenure";

/** A person: what is kept, where they belonged, what they held. */
export function PersonPage() {
  const { personId } = useParams({ from: "/shell/people/$personId" });
  const person = useRoute(readPersonRoute, { params: { personId } });
  return <Loaded query={person}>{(reply) => <PersonView key={reply.id} person={reply} />}</Loaded>;
}

function PersonView({ person }: { person: PersonReply }) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const formats = useFormats();
  const can = useCan();
  const { isPast } = useAsOfDay();
  const [panel, setPanel] = useState<Panel | null>(null);
  const mayWrite = can("person:write") && !isPast;
  const current = person.memberships.findLast((spell) => spell.until === null);
  const close = () => setPanel(null);
  return (
    <>
      <PageHeader
        title={person.fullName}
        crumbs={[{ label: words.people, to: "/people" }]}
        description={current === undefined ? words.noUnit : `${words[current.status]}, ${current.unit.name}`}
        actions={
          <>
            {mayWrite && (
              <>
                <Button onClick={() => setPanel("membership")}>{t.change}</Button>
                <Button variant="default" onClick={() => setPanel("tenure")}>
                  {t.giveTenure}
                </Button>
                <Button variant="default" onClick={() => setPanel("correct")}>
                  {t.correct}
                </Button>
              </>
            )}
            <PrintButton />
          </>
        }
      />
      <div className={classes.stack}>
        <section className={classes.section}>
          <dl className={classes.facts}>
            <div>
              <dt>{words.birth}</dt>
              <dd>{person.birthOn === null ? (person.birthYear ?? "–") : formats.day(person.birthOn)}</dd>
            </div>
            <div>
              <dt>{words.gender}</dt>
              <dd>{person.gender === null ? "–" : words[person.gender]}</dd>
            </div>
            <div>
              <dt>{words.code}</dt>
              <dd>{person.code ?? "–"}</dd>
            </div>
          </dl>
          {person.isInvented && <p className={classes.quiet}>{words.invented}</p>}
        </section>
        <section className={classes.section}>
          <h2>{t.memberships}</h2>
          <MembershipTable memberships={person.memberships} caption={t.memberships} />
        </section>
        <section className={classes.section}>
          <h2>{t.tenures}</h2>
          <TenureTable tenures={person.tenures} caption={t.tenures} mayEnd={mayWrite} />
        </section>
      </div>
      {panel === "correct" && <CorrectPersonPanel person={person} onClose={close} />}
      {panel === "membership" && (
        <MembershipPanel
          person={person}
          isProbationary={current?.status === "probationary"}
          onClose={close}
        />
      )}
      {panel === "tenure" && <TenurePanel person={person} unit={current?.unit ?? null} onClose={close} />}
    </>
  );
}
