import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { peopleErrors } from "../errors.ts";
import type { PersonId } from "../person-schemas.ts";
import { type MembershipSpell, spellsOf } from "../storage/membership-rows.ts";
import { selectPerson } from "../storage/person-rows.ts";
import { type TenureSpell, tenuresOf } from "../storage/tenure-rows.ts";

/** Everything the page of a person shows. */
export interface PersonPage {
  readonly person: NonNullable<Awaited<ReturnType<typeof selectPerson>>>;
  readonly memberships: readonly MembershipSpell[];
  readonly tenures: readonly TenureSpell[];
  readonly unitNames: ReadonlyMap<UnitId, string>;
}

/** A person with where they belonged and what they held, through mergers and other changes of their units. */
export async function readPerson(
  { connection, clock }: ActionContext,
  personId: PersonId,
): Promise<Result<PersonPage>> {
  const person = await selectPerson(connection, personId);
  if (person === null) return err(appError(peopleErrors.PEOPLE_PERSON_NOT_FOUND));
  const memberships = await spellsOf(connection, personId);
  const tenures = await tenuresOf(connection, personId);
  const unitIds = [...memberships, ...tenures].map((spell) => spell.unitId);
  const units = await unitNames(connection, unitIds, today(clock));
  const names = new Map([...units].map(([id, unit]) => [id, unit.fullName]));
  return ok({ person, memberships, tenures, unitNames: names });
}
