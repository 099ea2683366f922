import { systemClock } from "@nhiemky/kernel";
import { finishRollUp } from "@nhiemky/reporting";
import type { FigureInstance } from "./figure-instance.ts";
import { firstBaseUnit } from "./fill-figures.ts";
import { startWorker, stopProcess, writeInProcess } from "./processes.ts";

export interface WriteCost {
  readonly writers: number;
  readonly formsPerSecondWith: number;
  readonly formsPerSecondWithout: number;
  readonly ratio: number;
  readonly runs: { readonly with: readonly number[]; readonly without: readonly number[] };
}

const turns = 3;
const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Forms of 40 cells a second, in turn without and with the roll-up at work, so that a slow minute meets both. */
export async function measureWrites(
  { database, connectionString, sizes }: FigureInstance,
  writers: number,
  seconds: number,
): Promise<WriteCost> {
  const taken = { with: [] as number[], without: [] as number[] };
  const wish = {
    connectionString,
    writers,
    seconds,
    periodKey: sizes.months as never,
    firstUnit: firstBaseUnit(sizes),
    unitCount: sizes.baseUnits,
  };
  for (let turn = 0; turn < turns; turn++) {
    taken.without.push(await writeInProcess({ ...wish, announces: false }));
    const worker = await startWorker(connectionString);
    taken.with.push(await writeInProcess({ ...wish, announces: true }));
    await stopProcess(worker);
    await finishRollUp(database.connection, systemClock);
  }
  const [on, off] = [middle(taken.with), middle(taken.without)];
  return {
    writers,
    formsPerSecondWith: on,
    formsPerSecondWithout: off,
    ratio: Math.round((on / off) * 100) / 100,
    runs: taken,
  };
}
