import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, makeId, ok, type Result } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { MembershipId, PersonId } from "../person-schemas.ts";
import { endMembershipRow, insertMembership } from "../storage/membership-rows.ts";
import { findMembership } from "./find-membership.ts";

/** Công nhận đảng viên chính thức: a probationary member becomes an official one, who votes, from a day. */
export async function recogniseMember(
  context: ActionContext,
  personId: PersonId,
  input: { readonly on: CivilDate; readonly referenceNumber: string | null },
): Promise<Result<{ readonly membershipId: MembershipId }>> {
  return inTransaction(context.connection, async (connection) => {
    const found = await findMembership(connection, personId, input.on);
    if (!found.ok) return found;
    const { membership, next, fullName: person } = found.value;
    if (membership.status === "official")
      return err(appError(peopleErrors.PEOPLE_ALREADY_OFFICIAL, { person }));
    if (next !== null) {
      const parameters = { person, later: formatCivilDate(next.from_on) };
      return err(appError(peopleErrors.PEOPLE_LATER_CHANGE, parameters, { field: "on" }));
    }
    const membershipId = makeId<"membership">(context.clock, context.random);
    await endMembershipRow(connection, membership.id, input.on, "recognition");
    await insertMembership(connection, {
      ...membership,
      id: membershipId,
      status: "official",
      from_on: input.on,
      began_by: "recognition",
      reference_number: input.referenceNumber,
      note: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["membership.recognised"],
        unitId: membership.unit_id,
        subject: { kind: "person", id: personId },
        data: { on: input.on },
      },
    );
    return ok({ membershipId });
  });
}
