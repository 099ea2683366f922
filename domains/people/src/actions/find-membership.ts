import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { peopleErrors } from "../errors.ts";
import type { PersonId } from "../person-schemas.ts";
import { type MembershipRow, membershipsOf } from "../storage/membership-rows.ts";
import { lockPerson } from "../storage/person-rows.ts";

/** A person's membership on a day that can be cut there, the person locked. */
export interface OpenMembership {
  readonly fullName: string;
  readonly membership: MembershipRow;
  /** The next membership recorded after it. */
  readonly next: MembershipRow | null;
}

/** Finds the membership that a change on a day concerns; it must have begun before that day. */
export async function findMembership(
  connection: Connection,
  personId: PersonId,
  on: CivilDate,
): Promise<Result<OpenMembership>> {
  const person = await lockPerson(connection, personId);
  if (person === null) return err(appError(peopleErrors.PEOPLE_PERSON_NOT_FOUND));
  const memberships = await membershipsOf(connection, personId);
  const index = memberships.findIndex(
    (row) => row.from_on <= on && (row.until_on === null || on < row.until_on),
  );
  const membership = memberships[index];
  if (membership === undefined) {
    const parameters = { person: person.full_name, day: formatCivilDate(on) };
    return err(appError(peopleErrors.PEOPLE_NO_MEMBERSHIP, parameters, { field: "on" }));
  }
  if (membership.from_on === on) {
    const parameters = { from: formatCivilDate(membership.from_on), until: formatCivilDate(on) };
    return err(appError(peopleErrors.PEOPLE_DATES_REVERSED, parameters, { field: "on" }));
  }
  return ok({ fullName: person.full_name, membership, next: memberships[index + 1] ?? null });
}
