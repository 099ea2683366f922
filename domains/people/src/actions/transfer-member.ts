import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { holdersOf } from "@nhiemky/org-structure";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { MembershipId, PersonId, TransferInput } from "../person-schemas.ts";
import { endMembershipRow, insertMembership } from "../storage/membership-rows.ts";
import { checkUnit } from "./check-unit.ts";
import { findMembership } from "./find-membership.ts";

/**
 * Chuyển sinh hoạt đảng: the membership goes on in another unit from a day, until the next recorded change, so that a
 * transfer may be entered late.
 */
export async function transferMember(
  context: ActionContext,
  personId: PersonId,
  input: TransferInput,
): Promise<Result<{ readonly membershipId: MembershipId }>> {
  return inTransaction(context.connection, async (connection) => {
    const found = await findMembership(connection, personId, input.on);
    if (!found.ok) return found;
    const { membership, fullName } = found.value;
    const unit = await checkUnit(connection, input.toUnitId, input.on);
    if (!unit.ok) return unit;
    const holders = await holdersOf(connection, [membership.unit_id], "members", input.on);
    if (holders.get(membership.unit_id) === input.toUnitId) {
      return err(appError(peopleErrors.PEOPLE_SAME_UNIT, { person: fullName }, { field: "toUnitId" }));
    }
    const membershipId = makeId<"membership">(context.clock, context.random);
    await endMembershipRow(connection, membership.id, input.on, "transfer");
    await insertMembership(connection, {
      ...membership,
      id: membershipId,
      unit_id: input.toUnitId,
      from_on: input.on,
      began_by: "transfer",
      reference_number: input.referenceNumber,
      note: input.note,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["membership.transferred"],
        unitId: membership.unit_id,
        subject: { kind: "person", id: personId },
        data: { toUnitId: input.toUnitId, on: input.on },
      },
    );
    return ok({ membershipId });
  });
}
