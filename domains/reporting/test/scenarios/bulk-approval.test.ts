import type { Scope } from "@nhiemky/access-control";
import { expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { approveSheets } from "../../src/actions/approve-sheets.ts";
import { readSheet } from "../../src/actions/read-sheet.ts";
import { saveEntries } from "../../src/actions/save-entries.ts";
import { submitSheet } from "../../src/actions/submit-sheet.ts";
import { withdrawSheet } from "../../src/actions/withdraw-sheet.ts";
import { newEntriesSchema } from "../../src/sheet-schemas.ts";
import { givenRound, refusalOf, roundsWorld, sampleForm } from "../rounds-world.ts";

const { connection } = await testDatabase();
const world = await roundsWorld(connection);
const { context, bloc, first, second } = world;

async function countObservations(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from observation`.execute(
    connection,
  );
  return rows[0]!.count;
}

test("duyệt nhiều phiếu: cùng lên một cấp, hoặc không phiếu nào; phiếu vướng được nêu tên", async () => {
  const form = await sampleForm(world, "kn");
  const roundId = await givenRound(world, form);
  const typed = newEntriesSchema.parse({
    entries: [
      [form.men, "1"],
      [form.women, "1"],
      [form.all, "2"],
      [form.rate, "98"],
    ].map(([indicatorId, value]) => ({
      indicatorId,
      categoryOptionId: null,
      content: { entry: "figure", value },
      basedOnVersion: 0,
    })),
  });
  const send = async (unitId: typeof first) => {
    expectOk(await saveEntries(context, roundId, unitId, typed), "entered");
    return expectOk(await submitSheet(context, roundId, unitId, null), "sent");
  };
  const ids = [await send(first), await send(second)];
  const approve = (scope: Scope, wanted = ids) => approveSheets(context, scope, roundId, wanted, null);
  // The sheets lie before the bloc: who holds the role lower down approves none of them.
  const below = await approve({ kind: "units", rootUnitIds: [first] });
  expect(refusalOf(below)).toBe("SUBMISSION_BULK_PROBLEMS");
  expectOk(await withdrawSheet(context, ids[1]!), "withdrawn");
  const held = await approve({ kind: "instance" });
  expect(held.ok ? null : held.error.details).toMatchObject({
    sheets: [{ submissionId: ids[1], code: "SUBMISSION_STEP_REFUSED" }],
  });
  expect(await countObservations()).toBe(0);
  expectOk(await submitSheet(context, roundId, second, null), "sent again");
  expect(expectOk(await approve({ kind: "units", rootUnitIds: [bloc] }), "approved")).toEqual({
    approvedCount: 2,
  });
  expect(expectOk(await readSheet(context, roundId, second), "sheet").state).toBe("approved");
  expect(await countObservations()).toBe(8);
});
