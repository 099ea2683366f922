import type { RouteReply } from "@nhiemky/http-contract";
import type { UnitId } from "@nhiemky/org-structure/contract";
import type { listPeople } from "../actions/list-people.ts";
import type { PersonPage } from "../actions/read-person.ts";
import type { PersonLine, readPersonRoute } from "../contract.ts";

type ListedPerson = Awaited<ReturnType<typeof listPeople>>["rows"][number];

function link(id: UnitId, names: ReadonlyMap<UnitId, string>) {
  return { id, name: names.get(id) ?? "" };
}

export function presentPersonLine(row: ListedPerson, names: ReadonlyMap<UnitId, string>): PersonLine {
  const { id, fullName, birthYear, gender, code, isInvented, status } = row;
  return {
    id,
    fullName,
    birthYear,
    gender,
    code,
    isInvented,
    status,
    unit: row.unitId === null ? null : link(row.unitId, names),
    posts: row.posts.map((held) => ({ unit: link(held.unitId, names), post: held.post })),
  };
}

export function presentPerson(page: PersonPage): RouteReply<typeof readPersonRoute> {
  const { person, memberships, tenures, unitNames } = page;
  return {
    id: person.id,
    fullName: person.full_name,
    birthYear: person.birth_year,
    birthOn: person.birth_on,
    gender: person.gender,
    code: person.code,
    isInvented: person.is_invented,
    memberships: memberships.map(({ unitId, ...spell }) => ({ ...spell, unit: link(unitId, unitNames) })),
    tenures: tenures.map(({ unitId, ...spell }) => ({ ...spell, unit: link(unitId, unitNames) })),
  };
}
