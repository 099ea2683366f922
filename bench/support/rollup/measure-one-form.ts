import { systemActor } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { finishRollUp, runRollUp } from "@nhiemky/reporting";
import { measure, summarise, type Timing } from "../measure.ts";
import { type FigureSizes, firstBaseUnit, unitUuid } from "./fill-figures.ts";
import { writeForm } from "./write-forms.ts";

/** What one approved form costs its writer, and what the totals above it cost the worker, with nobody else about. */
export async function measureOneForm(
  connection: Connection,
  sizes: FigureSizes,
): Promise<{ readonly writeForm: Timing; readonly rollUpOfOneForm: Timing }> {
  const context = { connection, clock: systemClock, random: systemRandom, actor: systemActor("benchmark") };
  const unitOf = (run: number) => unitUuid(firstBaseUnit(sizes) + ((run * 7_919) % sizes.baseUnits)) as never;
  await finishRollUp(connection, systemClock);
  const rollUps: number[] = [];
  const writes: number[] = [];
  await measure(
    async (run) => {
      const start = performance.now();
      await writeForm(context, unitOf(run), sizes.months as never, 40, 100 + run, true);
      const written = performance.now();
      await runRollUp(connection, systemClock);
      writes.push(written - start);
      rollUps.push(performance.now() - written);
    },
    { runs: 30, warmUps: 0 },
  );
  return { writeForm: summarise(writes), rollUpOfOneForm: summarise(rollUps) };
}
