import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { err, ok, type Result } from "@nhiemky/kernel";
import { emptyWorld } from "./example-world.ts";
import { type ExampleAccount, loadExampleAccounts } from "./load-accounts.ts";
import { loadCascades } from "./load-cascades.ts";
import { loadContests } from "./load-contests.ts";
import { loadCurrentTasks } from "./load-current-tasks.ts";
import { loadDocuments } from "./load-documents.ts";
import { loadFigures } from "./load-figures.ts";
import { loadIndicators } from "./load-indicators.ts";
import { loadInstructions } from "./load-instructions.ts";
import { loadPersons } from "./load-persons.ts";
import { loadProgrammes } from "./load-programmes.ts";
import { loadStructureChanges } from "./load-structure-changes.ts";
import { loadUnits } from "./load-units.ts";
import { refuseInstance } from "./refuse-instance.ts";

/** What was loaded; the passwords are nowhere else in clear. */
export interface LoadedExample {
  readonly accounts: readonly ExampleAccount[];
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Loads the example term through the domains' own actions, all of it or nothing.
 * @param context the product itself as actor; the day of its clock is the day around which current work is made up
 * @param say is told what is being loaded
 */
export async function loadExampleTerm(
  context: ActionContext,
  say: (step: string) => void = () => undefined,
): Promise<Result<LoadedExample>> {
  return inTransaction(context.connection, async (connection) => {
    const refusal = await refuseInstance(connection);
    if (refusal !== null) return err(refusal);
    const inside = { ...context, connection };
    const world = emptyWorld();
    say("Đơn vị · Units");
    await loadUnits(inside, world);
    await loadStructureChanges(inside, world);
    const figures = await loadFigures(inside, world);
    say("Đảng viên · Members");
    const persons = await loadPersons(inside, world);
    say("Văn bản · Documents");
    await loadDocuments(inside, world);
    say("Gửi và trả lời · Cascades");
    await loadCascades(inside, world);
    say("Chương trình, nhiệm vụ · Programmes and tasks");
    const programmes = await loadProgrammes(inside, world);
    const instructions = await loadInstructions(inside, world);
    const currentTasks = await loadCurrentTasks(inside, world);
    say("Chỉ số, chỉ tiêu, số liệu · Indicators, targets, figures");
    const observations = await loadIndicators(inside, world);
    say("Tài khoản · Accounts");
    const accounts = await loadExampleAccounts(inside, world);
    say("Bầu cử · Elections");
    const contests = await loadContests(inside, world, accounts);
    const units = world.units.size + world.grassroots.size + world.cells.length;
    const documents = world.documents.size;
    return ok({
      accounts,
      counts: {
        units,
        figures,
        persons,
        documents,
        programmes,
        instructions,
        currentTasks,
        observations,
        contests,
        accounts: accounts.length,
      },
    });
  });
}
