import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { PlannedMember } from "../rules/plan-member-import.ts";
import { insertMembership } from "../storage/membership-rows.ts";
import { insertPerson } from "../storage/person-rows.ts";
import { type MemberImportInput, previewMemberImport } from "./preview-member-import.ts";

export interface ImportedMembers {
  readonly recordedCount: number;
  readonly unchangedCount: number;
}

/** Records the new members of a file, all or none; a file imported a second time changes nothing. */
export async function importMembers(
  context: ActionContext,
  input: MemberImportInput,
): Promise<Result<ImportedMembers>> {
  return inTransaction(context.connection, async (connection) => {
    const within = { ...context, connection };
    const planned = await previewMemberImport(within, input);
    if (!planned.ok) return planned;
    const faulty = planned.value.filter((row) => row.verdict === "problem");
    if (faulty.length > 0) {
      const rows = faulty.slice(0, 10).map((row) => row.row);
      const parameters = { count: faulty.length, rows: rows.join(", ") };
      return err(appError(peopleErrors.PEOPLE_IMPORT_FAULTY, parameters, { field: "file" }));
    }
    const fresh = planned.value.filter((row) => row.verdict === "new");
    for (const row of fresh) await recordPlanned(within, row);
    const counts = { recordedCount: fresh.length, unchangedCount: planned.value.length - fresh.length };
    if (fresh.length > 0) {
      await recordEvent(within, {
        event: peopleEvents["people.imported"],
        unitId: input.underUnitId,
        subject: { kind: "unit", id: input.underUnitId },
        data: { ...counts },
      });
    }
    return ok(counts);
  });
}

async function recordPlanned(
  { connection, clock, random }: ActionContext,
  row: PlannedMember,
): Promise<void> {
  const personId = makeId<"person">(clock, random);
  const { fullName, birthYear, birthOn, gender, code } = row;
  const particulars = { fullName, birthYear, birthOn, gender, code, isInvented: false };
  await insertPerson(connection, personId, particulars, clock.now());
  await insertMembership(connection, {
    id: makeId<"membership">(clock, random),
    person_id: personId,
    unit_id: row.unitId!,
    status: row.status,
    from_on: row.fromOn,
    until_on: null,
    began_by: "opening",
    ended_by: null,
    reference_number: null,
    note: null,
  });
}
