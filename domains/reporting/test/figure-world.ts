import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { civilDate, expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import type { CellEntry } from "../src/figure-schemas.ts";
import type { IndicatorId, PeriodId } from "../src/ids.ts";
import { defineIndicator, establishPeriod, recordFigures } from "../src/index.ts";
import { newIndicatorSchema } from "../src/indicator-schemas.ts";

export const everywhere: Scope = { kind: "instance" };

export type FigureWorld = Awaited<ReturnType<typeof figureWorld>>;

/** A bloc with two grassroots organisations, each with two cells, on a morning in June 2026. */
export async function figureWorld(connection: Connection) {
  const clock = fixedClock("2026-06-15T02:00:00Z");
  const context: ActionContext = {
    connection,
    clock,
    random: systemRandom,
    actor: { kind: "system", reason: "kịch bản số liệu" },
  };
  const unit = async (fullName: string, parentUnitId: UnitId | null) =>
    expectOk(
      await establishUnit(context, {
        fullName,
        parentUnitId,
        unitKind: "cell",
        establishedOn: civilDate("2020-01-01"),
      }),
      fullName,
    ).unitId;
  const bloc = await unit("Đảng bộ Khối thử", null);
  const first = await unit("Đảng bộ 01", bloc);
  const second = await unit("Đảng bộ 02", bloc);
  const cells = [
    await unit("Chi bộ 1", first),
    await unit("Chi bộ 2", first),
    await unit("Chi bộ 3", second),
    await unit("Chi bộ 4", second),
  ] as const;
  const define = async (code: string, wish: Record<string, unknown> = {}): Promise<IndicatorId> =>
    expectOk(
      await defineIndicator(
        context,
        newIndicatorSchema.parse({
          ownerUnitId: bloc,
          code,
          name: code,
          unitOfMeasure: "đảng viên",
          kind: "flow",
          timeOperator: "sum",
          treeOperator: "sum",
          splitRule: "by-weight",
          frequency: "month",
          fromOn: "2020-01-01",
          ...wish,
        }),
      ),
      code,
    );
  const month = async (on: string): Promise<PeriodId> =>
    expectOk(await establishPeriod(context, { kind: "month", on: civilDate(on) }), on).id;
  const record = async (
    unitId: UnitId,
    periodId: PeriodId,
    indicatorId: IndicatorId,
    /** "nil": không phát sinh. */
    value: string,
    reason?: string,
  ) => {
    const content: CellEntry = value === "nil" ? { entry: "nil" } : { entry: "figure", value };
    return recordFigures(context, {
      unitId,
      periodId,
      cells: [{ indicatorId, categoryOptionId: null, content }],
      act: { kind: "approval", enteredBy: "Nguyễn Văn Thử", enteredAt: clock.now(), reason: reason ?? null },
    });
  };
  return { context, clock, connection, bloc, first, second, cells, define, month, record };
}
