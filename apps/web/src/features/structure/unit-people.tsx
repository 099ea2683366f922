import type { CivilDate } from "@nhiemky/kernel";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { listPeopleRoute } from "@nhiemky/people/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { usePosts } from "../../shared-ui/use-posts.ts";
import classes from "./structure.module.css";

const messages = defineMessages({
  title: { vi: "Chức danh và đảng viên", en: "Posts and members" },
  count: {
    vi: (count: string) => `${count} người trong tổ chức và các tổ chức trực thuộc`,
    en: (count: string) => `People here and in the units below: ${count}`,
  },
  nobody: { vi: "Chưa ghi ai giữ chức danh.", en: "Nobody is recorded with a post." },
});

const mostHolders = 100;

interface UnitPeopleProps {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly on: CivilDate;
}

/** Who holds which post of the unit on a day, and how many people belong to it. */
export function UnitPeople({ unitId, unitName, on }: UnitPeopleProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { labelOf, rankOf } = usePosts(on);
  const holders = useRoute(listPeopleRoute, { query: { postsOfUnitId: unitId, on, pageSize: mostHolders } });
  const everybody = useRoute(listPeopleRoute, { query: { unitId, on, pageSize: 1 } });
  return (
    <section className={classes.section}>
      <h2>{t.title}</h2>
      <Loaded query={holders}>
        {({ rows }) => {
          const posts = rows
            .flatMap((person) => person.posts.map((held) => ({ person, held })))
            .filter(({ held }) => held.unit.id === unitId)
            .sort((a, b) => rankOf(a.held.post) - rankOf(b.held.post));
          if (posts.length === 0) return <p className={classes.quiet}>{t.nobody}</p>;
          return (
            <ul className={classes.lines}>
              {posts.map(({ person, held }) => (
                <li key={`${person.id} ${held.post}`}>
                  <RecordLink kind="person" id={person.id}>
                    {person.fullName}
                  </RecordLink>{" "}
                  <span className={classes.quiet}>{labelOf(held.post)}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Loaded query={everybody}>
        {({ total }) => (
          <Link to="/people" search={{ unit: unitId, unitName }}>
            {t.count(formats.number(total))}
          </Link>
        )}
      </Loaded>
    </section>
  );
}
