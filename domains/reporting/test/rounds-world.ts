import type { AccountId, ActionContext, Actor, RoleGrant, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { RoleName } from "@nhiemky/http-contract";
import { civilDate, expectOk, fixedClock, makeId, type Result, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { sql } from "kysely";
import { type NewForm, newFormSchema } from "../src/form-schemas.ts";
import type { FormId, IndicatorId, PeriodId, RoundId } from "../src/ids.ts";
import { defineCategorySet, defineForm, defineIndicator, establishPeriod, openRound } from "../src/index.ts";
import { newCategorySetSchema, newIndicatorSchema } from "../src/indicator-schemas.ts";
import { newRoundSchema } from "../src/rounds-schemas.ts";

export const workday = "2026-04-02T01:30:00Z";

export interface RoundsWorld {
  readonly context: ActionContext;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly bloc: UnitId;
  readonly first: UnitId;
  readonly second: UnitId;
  readonly cell: UnitId;
  readonly connection: Connection;
}

/** A bloc with two grassroots organisations, one of which has a cell, on a morning in April 2026. */
export async function roundsWorld(connection: Connection): Promise<RoundsWorld> {
  const clock = fixedClock(workday);
  const actor = { kind: "system", reason: "kịch bản kiểm thử" } as const;
  const context: ActionContext = { connection, clock, random: systemRandom, actor };
  const unit = async (fullName: string, parentUnitId: UnitId | null, unitKind: string, code: string) =>
    expectOk(
      await establishUnit(context, {
        fullName,
        parentUnitId,
        unitKind,
        code,
        establishedOn: civilDate("2020-01-01"),
      }),
      fullName,
    ).unitId;
  const bloc = await unit("Đảng bộ Khối thử nghiệm", null, "bloc-organisation", "KHOI");
  const first = await unit("Đảng bộ cơ sở 01", bloc, "grassroots-organisation", "CS-01");
  const second = await unit("Đảng bộ cơ sở 02", bloc, "grassroots-organisation", "CS-02");
  const cell = await unit("Chi bộ 1", first, "cell", "CB-1");
  return { context, clock, bloc, first, second, cell, connection };
}

/** Somebody who holds one role on one unit. */
export function somebody(role: RoleName, unitId: UnitId | null, displayName: string): Actor {
  const grant: RoleGrant = { role, unitId, from: civilDate("2020-01-01"), to: null };
  return {
    kind: "account",
    accountId: makeId<"account">({ now: () => new Date(workday) }, systemRandom) as AccountId,
    displayName,
    grants: [grant],
  };
}

export interface SampleForm {
  readonly formId: FormId;
  readonly men: IndicatorId;
  readonly women: IndicatorId;
  readonly all: IndicatorId;
  readonly rate: IndicatorId;
}

/** New members: men, women, all of them, and a rate; the parts make the whole, the rate is a share, no jump above 50 %. */
export async function sampleForm(world: RoundsWorld, codes: string): Promise<SampleForm> {
  const { context, bloc } = world;
  const indicator = async (code: string, name: string, wish: Record<string, unknown> = {}) =>
    expectOk(
      await defineIndicator(
        context,
        newIndicatorSchema.parse({
          ownerUnitId: bloc,
          code: `${codes}.${code}`,
          name,
          unitOfMeasure: "người",
          kind: "flow",
          timeOperator: "sum",
          treeOperator: "sum",
          splitRule: "undivided",
          frequency: "quarter",
          fromOn: "2020-01-01",
          ...wish,
        }),
      ),
      name,
    );
  const men = await indicator("nam", "Đảng viên mới là nam");
  const women = await indicator("nu", "Đảng viên mới là nữ");
  const all = await indicator("tong", "Đảng viên mới");
  const rate = await indicator("ty_le", "Tỷ lệ chi bộ sinh hoạt đủ kỳ", {
    unitOfMeasure: "%",
    decimals: 2,
    treeOperator: "none",
    timeOperator: "none",
  });
  const form: NewForm = newFormSchema.parse({
    ownerUnitId: bloc,
    code: codes,
    title: "Biểu kết nạp đảng viên",
    indicators: [men, women, all, rate].map((indicatorId) => ({ indicatorId })),
    rules: [
      {
        left: `${codes}.nam + ${codes}.nu`,
        operator: "=",
        right: `${codes}.tong`,
        severity: "error",
        message: "Nam cộng nữ phải bằng tổng số",
      },
      {
        left: `${codes}.ty_le`,
        operator: "<=",
        right: "100",
        severity: "error",
        message: "Tỷ lệ không quá 100%",
      },
      { left: `${codes}.tong`, operator: "jump", right: "50", severity: "warning", message: "Thay đổi lớn" },
    ],
  });
  return { formId: expectOk(await defineForm(context, form), "a form").formId, men, women, all, rate };
}

export async function quarter(world: RoundsWorld, on: string): Promise<PeriodId> {
  return expectOk(await establishPeriod(world.context, { kind: "quarter", on: civilDate(on) }), on).id;
}

export async function givenRound(
  world: RoundsWorld,
  form: SampleForm,
  wish: Record<string, unknown> = {},
): Promise<RoundId> {
  const input = newRoundSchema.parse({
    ownerUnitId: world.bloc,
    formId: form.formId,
    periodId: await quarter(world, "2026-02-01"),
    title: "Báo cáo quý I/2026",
    opensOn: "2026-04-01",
    dueOn: "2026-04-10",
    unitIds: [world.first, world.second],
    ...wish,
  });
  return expectOk(await openRound(world.context, input), "a round");
}

/** A breakdown by two options. */
export async function sampleBreakdown(world: RoundsWorld, code: string) {
  const input = newCategorySetSchema.parse({ code, name: "Giới tính", options: ["Nam", "Nữ"] });
  return expectOk(await defineCategorySet(world.context, input), code);
}

/** The code of a refusal; a success is a failed expectation. */
export function refusalOf(result: Result<unknown>): string {
  return result.ok ? "không bị từ chối" : result.error.code;
}

export async function countCells(connection: Connection): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from submission_cell`.execute(
    connection,
  );
  return rows[0]!.count;
}
