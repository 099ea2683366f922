import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, makeId, ok, type Result } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { Particulars, PersonId, RecordPersonInput } from "../person-schemas.ts";
import { isBirthPlausible } from "../rules/check-birth.ts";
import { insertMembership } from "../storage/membership-rows.ts";
import { findPersonByCode, insertPerson } from "../storage/person-rows.ts";
import { checkUnit } from "./check-unit.ts";

/** Kết nạp, tiếp nhận, or the opening of the register: a person with a membership of a unit from a day. */
export async function recordPerson(
  context: ActionContext,
  input: RecordPersonInput,
): Promise<Result<{ readonly personId: PersonId }>> {
  return inTransaction(context.connection, async (connection) => {
    const checked = await checkParticulars(connection, input, input.fromOn, null);
    if (!checked.ok) return checked;
    const unit = await checkUnit(connection, input.unitId, input.fromOn);
    if (!unit.ok) return unit;
    const personId = makeId<"person">(context.clock, context.random);
    await insertPerson(connection, personId, input, context.clock.now());
    await insertMembership(connection, {
      id: makeId<"membership">(context.clock, context.random),
      person_id: personId,
      unit_id: input.unitId,
      status: input.status,
      from_on: input.fromOn,
      until_on: null,
      began_by: input.beganBy,
      ended_by: null,
      reference_number: input.referenceNumber,
      note: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["person.recorded"],
        unitId: input.unitId,
        subject: { kind: "person", id: personId },
        data: { beganBy: input.beganBy, fromOn: input.fromOn },
      },
    );
    return ok({ personId });
  });
}

/**
 * Whether what is said of a person makes sense.
 * @param before a day that the birth must come before
 * @param self the person being corrected, whose own code does not count as taken
 */
export async function checkParticulars(
  connection: Connection,
  particulars: Particulars,
  before: CivilDate,
  self: PersonId | null,
): Promise<Result<void>> {
  if (!isBirthPlausible(particulars, before)) {
    const parameters = { day: formatCivilDate(before) };
    return err(appError(peopleErrors.PEOPLE_BIRTH_CONTRADICTS, parameters, { field: "birthOn" }));
  }
  const { code } = particulars;
  const holder = code === null ? null : await findPersonByCode(connection, code);
  if (code === null || holder === null || holder === self) return ok();
  return err(appError(peopleErrors.PEOPLE_CODE_TAKEN, { code }, { field: "code" }));
}
