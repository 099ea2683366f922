import { type Connection, inTransaction } from "@nhiemky/database";
import { addDays, type CivilDate } from "@nhiemky/kernel";
import { refreshClosure } from "@nhiemky/org-structure";
import { sql } from "kysely";
import { withoutIndexes } from "./bulk-indexes.ts";
import { createDrawFunctions } from "./draw-functions.ts";
import { fillDispatches } from "./fill-dispatches.ts";
import { fillDocuments } from "./fill-documents.ts";
import { fillSearch } from "./fill-search.ts";
import { fillTasks } from "./fill-tasks.ts";
import { fillUnits } from "./fill-units.ts";
import type { NationalSizes } from "./national-sizes.ts";

/** Days before the load on which every unit of the example was already there. */
const unitsAreOlderBy = 2_200;

const filledTables = [
  "unit_name",
  "unit_parent",
  "document",
  "clause",
  "document_link",
  "dispatch",
  "delivery",
  "task",
  "task_entry",
  "task_supporting_unit",
  "record_reader",
  "search_entry",
];

/**
 * Fills an empty, migrated database with a country. This writes into the domains' tables in whole sets instead of going
 * through their actions: a quarter of a million actions, each with its audit entry, would take hours, and what this data
 * is for (speed and search) needs rows, not history. The invariants that the actions hold are checked by a test instead.
 */
export async function fillNational(
  connection: Connection,
  sizes: NationalSizes,
  day: CivilDate,
  say: (step: string) => void = () => undefined,
): Promise<void> {
  await inTransaction(connection, async (transaction) => {
    await sql`set local maintenance_work_mem = '256MB'`.execute(transaction);
    await sql`set local work_mem = '64MB'`.execute(transaction);
    // Compiling the plans of some thirty statements costs more than it saves.
    await sql`set local jit = off`.execute(transaction);
    await createDrawFunctions(transaction);
    await withoutIndexes(transaction, filledTables, async () => {
      say("Đơn vị · Units");
      await fillUnits(transaction, sizes, addDays(day, -unitsAreOlderBy));
      say("Văn bản · Documents");
      await fillDocuments(transaction, sizes, day);
      await fillDispatches(transaction);
      say("Nhiệm vụ · Tasks");
      await fillTasks(transaction, sizes, day);
      say("Tra cứu · Search");
      await fillSearch(transaction);
    });
  });
  say("Chỉ mục · Indexes");
  // What autovacuum would do in time: statistics, and the map that lets an index alone answer.
  await sql`vacuum analyze`.execute(connection);
  await refreshClosure(connection, day);
}
