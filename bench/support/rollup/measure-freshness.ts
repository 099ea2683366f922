import { setTimeout as pause } from "node:timers/promises";
import type { SignedIn } from "@nhiemky/test-kit/signed-in";
import { summarise, type Timing } from "../measure.ts";
import type { FigureInstance } from "./figure-instance.ts";
import {
  type FigureSizes,
  firstBaseUnit,
  indicatorUuid,
  periodUuid,
  probeRoundUuid,
  unitUuid,
} from "./fill-figures.ts";
import { nation } from "./measure-reads.ts";
import { writeInProcess } from "./processes.ts";

async function reply<T>(client: SignedIn, ...[method, path, body]: Parameters<SignedIn["call"]>): Promise<T> {
  const response = await client.call(method, path, body);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** One cell entered, sent and approved over HTTP. @returns when the reply to the approval had come */
async function approveOneCell(client: SignedIn, unitId: string, value: number): Promise<number> {
  const sheet = `/api/rounds/${probeRoundUuid}/units/${unitId}`;
  await reply(client, "POST", `${sheet}/entries`, {
    entries: [
      {
        indicatorId: indicatorUuid(1),
        categoryOptionId: null,
        content: { entry: "figure", value: String(value) },
        basedOnVersion: 0,
      },
    ],
  });
  const sent = await reply<{ submissionId: string }>(client, "POST", `${sheet}/submission`, { note: null });
  await reply(client, "POST", `/api/submissions/${sent.submissionId}/approval`, { note: null });
  return performance.now();
}

async function nationalTotal(client: SignedIn, { months }: FigureSizes): Promise<number> {
  const query = `indicatorId=${indicatorUuid(1)}&periodId=${periodUuid(months + 1)}&structure=then`;
  const opened = await reply<{ total: { value: string | null } }>(
    client,
    "GET",
    `/api/units/${nation}/child-totals?${query}`,
  );
  return Number(opened.total.value ?? 0);
}

/**
 * From the reply that approves a cell at one server process to the new national total read at another one, while writers
 * in a process of their own approve forms as fast as they can.
 */
export async function measureFreshness(
  { sizes, connectionString }: FigureInstance,
  approver: SignedIn,
  reader: SignedIn,
  firstProbe: number,
  asked: { readonly writers: number; readonly seconds: number },
): Promise<Timing & { readonly formsPerSecond: number; readonly writers: number; readonly probes: number }> {
  const firstBase = firstBaseUnit(sizes);
  const writing =
    asked.writers === 0
      ? pause(asked.seconds * 1_000, 0)
      : writeInProcess({
          connectionString,
          ...asked,
          periodKey: sizes.months as never,
          firstUnit: firstBase,
          unitCount: sizes.baseUnits,
          announces: true,
        });
  await pause(2_000);
  const lags: number[] = [];
  const end = performance.now() + (asked.seconds - 3) * 1_000;
  let expected = await nationalTotal(reader, sizes);
  for (let probe = firstProbe; performance.now() < end && probe < sizes.probes; probe++) {
    expected += 1 + (probe % 9);
    const approvedAt = await approveOneCell(approver, unitUuid(firstBase + probe), 1 + (probe % 9));
    while ((await nationalTotal(reader, sizes)) !== expected) await pause(5);
    lags.push(performance.now() - approvedAt);
  }
  const formsPerSecond = await writing;
  return { ...summarise(lags), formsPerSecond, writers: asked.writers, probes: lags.length };
}
