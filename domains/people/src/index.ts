import type { DomainModule } from "@nhiemky/access-control";
import { importHandlers } from "./http/import-handlers.ts";
import { peopleHandlers } from "./http/people-handlers.ts";
import { unitsOfPerson, unitsOfTenure } from "./storage/person-rows.ts";

export { beginTenure } from "./actions/begin-tenure.ts";
export { endMembership } from "./actions/end-membership.ts";
export { endTenure } from "./actions/end-tenure.ts";
export { importMembers } from "./actions/import-members.ts";
export { listPeople } from "./actions/list-people.ts";
export { readPerson } from "./actions/read-person.ts";
export { recogniseMember } from "./actions/recognise-member.ts";
export { recordPerson } from "./actions/record-person.ts";
export { transferMember } from "./actions/transfer-member.ts";

export const peopleModule: DomainModule = {
  name: "people",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [...peopleHandlers, ...importHandlers],
  resourceUnits: {
    person: unitsOfPerson,
    tenure: unitsOfTenure,
  },
};
