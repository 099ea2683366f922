import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { MembershipEnding, PersonId } from "../person-schemas.ts";
import { endMembershipRow } from "../storage/membership-rows.ts";
import { findMembership } from "./find-membership.ts";

/** A membership ends for good: removal from the list, leaving, death. */
export async function endMembership(
  context: ActionContext,
  personId: PersonId,
  input: { readonly on: CivilDate; readonly endedBy: Exclude<MembershipEnding, "transfer" | "recognition"> },
): Promise<Result<{ readonly done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const found = await findMembership(connection, personId, input.on);
    if (!found.ok) return found;
    const { membership, fullName: person } = found.value;
    if (membership.until_on !== null) {
      const parameters = { person, later: formatCivilDate(membership.until_on) };
      return err(appError(peopleErrors.PEOPLE_LATER_CHANGE, parameters, { field: "on" }));
    }
    await endMembershipRow(connection, membership.id, input.on, input.endedBy);
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["membership.ended"],
        unitId: membership.unit_id,
        subject: { kind: "person", id: personId },
        data: { on: input.on, endedBy: input.endedBy },
      },
    );
    return ok({ done: true });
  });
}
