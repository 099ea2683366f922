import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { appError, err, formatCivilDate, makeId, ok, type Result } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { BeginTenureInput, TenureId } from "../person-schemas.ts";
import { overlapping } from "../rules/overlapping.ts";
import { lockPerson } from "../storage/person-rows.ts";
import { holdersOfPost, insertTenure, lockUnitPosts } from "../storage/tenure-rows.ts";
import { checkUnit } from "./check-unit.ts";

/** Bầu, chỉ định, phân công: a person holds a post of a unit from a day, to a day or without end. */
export async function beginTenure(
  context: ActionContext,
  input: BeginTenureInput,
): Promise<Result<{ readonly tenureId: TenureId }>> {
  return inTransaction(context.connection, async (connection) => {
    const { personId, unitId, post, fromOn, untilOn } = input;
    if (untilOn !== null && untilOn <= fromOn) {
      const parameters = { from: formatCivilDate(fromOn), until: formatCivilDate(untilOn) };
      return err(appError(peopleErrors.PEOPLE_DATES_REVERSED, parameters, { field: "untilOn" }));
    }
    if ((await lockPerson(connection, personId)) === null) {
      return err(appError(peopleErrors.PEOPLE_PERSON_NOT_FOUND, {}, { field: "personId" }));
    }
    const unit = await checkUnit(connection, unitId, fromOn);
    if (!unit.ok) return unit;
    const free = await checkPostIsFree(connection, input);
    if (!free.ok) return free;
    const tenureId = makeId<"tenure">(context.clock, context.random);
    await insertTenure(connection, {
      id: tenureId,
      person_id: personId,
      unit_id: unitId,
      post,
      from_on: fromOn,
      until_on: untilOn,
      reference_number: input.referenceNumber,
      note: input.note,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["tenure.begun"],
        unitId,
        subject: { kind: "tenure", id: tenureId },
        data: { personId, post, fromOn },
      },
    );
    return ok({ tenureId });
  });
}

/** Whether a post has one holder at a time is a value of the rule book (`people.post`) as of the first day. */
async function checkPostIsFree(connection: Connection, input: BeginTenureInput): Promise<Result<void>> {
  const { personId, unitId, post, fromOn, untilOn } = input;
  const book = await loadRuleBook(connection);
  const rule = book.valuesOn("people.post", fromOn).find((value) => value.scope.post === post)?.value;
  if (rule === undefined || rule === null || typeof rule !== "object" || Array.isArray(rule)) {
    const parameters = { post, day: formatCivilDate(fromOn) };
    return err(appError(peopleErrors.PEOPLE_POST_UNKNOWN, parameters, { field: "post" }));
  }
  await lockUnitPosts(connection, unitId);
  const holders = await holdersOfPost(connection, unitId, post);
  const span = { from: fromOn, until: untilOn };
  const own = overlapping(
    holders.filter((holder) => holder.personId === personId),
    span,
  );
  const clash = own ?? (rule.isSingle === true ? overlapping(holders, span) : undefined);
  if (clash === undefined) return ok();
  const definition = own === undefined ? peopleErrors.PEOPLE_POST_HELD : peopleErrors.PEOPLE_TENURE_OVERLAPS;
  const parameters = { person: clash.personName, from: formatCivilDate(clash.from) };
  return err(appError(definition, parameters, { field: "fromOn", details: { tenureId: clash.tenureId } }));
}
