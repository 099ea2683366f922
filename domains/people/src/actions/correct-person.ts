import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { Particulars, PersonId } from "../person-schemas.ts";
import { membershipsOf } from "../storage/membership-rows.ts";
import { lockPerson, updatePerson } from "../storage/person-rows.ts";
import { checkParticulars } from "./record-person.ts";

/** Corrects what is kept about a person (their right under the personal-data law, 91/2025/QH15). */
export async function correctPerson(
  context: ActionContext,
  personId: PersonId,
  particulars: Particulars,
): Promise<Result<{ readonly personId: PersonId }>> {
  return inTransaction(context.connection, async (connection) => {
    const person = await lockPerson(connection, personId);
    if (person === null) return err(appError(peopleErrors.PEOPLE_PERSON_NOT_FOUND));
    const [first] = await membershipsOf(connection, personId);
    const checked = await checkParticulars(
      connection,
      particulars,
      first?.from_on ?? today(context.clock),
      personId,
    );
    if (!checked.ok) return checked;
    await updatePerson(connection, personId, particulars);
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["person.corrected"],
        unitId: first?.unit_id ?? null,
        subject: { kind: "person", id: personId },
      },
    );
    return ok({ personId });
  });
}
