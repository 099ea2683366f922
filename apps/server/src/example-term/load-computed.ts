import type { ActionContext } from "@nhiemky/access-control";
import { civilDate, expectOk, today } from "@nhiemky/kernel";
import { defineCategorySet, defineIndicator, establishPeriod } from "@nhiemky/reporting";
import { type IndicatorId, newCategorySetSchema, newIndicatorSchema } from "@nhiemky/reporting/contract";
import { type ExampleWorld, from } from "./example-world.ts";

const since = civilDate("2015-01-01");

/**
 * What nobody types: tasks, answers and units, counted from the example's own records. Counted by the last step of the
 * loading, and by the server from then on.
 * @returns those that the monthly form shows, filled in and locked
 */
export async function loadComputed(
  context: ActionContext,
  world: ExampleWorld,
): Promise<readonly IndicatorId[]> {
  const ownerUnitId = from(world.units, "hanoi-bloc");
  const define = async (code: string, name: string, wish: object): Promise<IndicatorId> => {
    const input = newIndicatorSchema.parse({
      ownerUnitId,
      code,
      name,
      fromOn: since,
      frequency: "month",
      kind: "flow",
      timeOperator: "sum",
      treeOperator: "sum",
      splitRule: "by-weight",
      ...wish,
    });
    return expectOk(await defineIndicator(context, input), code);
  };
  const counted = (computedSource: string, unitOfMeasure: string, wish: object = {}) => ({
    origin: "computed",
    computedSource,
    unitOfMeasure,
    ...wish,
  });
  const share = (numerator: string, denominator: string) => ({
    origin: "formula",
    treeOperator: "ratio",
    splitRule: "undivided",
    timeOperator: "last",
    unitOfMeasure: "%",
    decimals: 2,
    formula: `100 * ${numerator} / ${denominator}`,
  });
  const due = await define("nv_den_han", "Nhiệm vụ đến hạn trong kỳ", counted("tasks-due", "nhiệm vụ"));
  const onTime = await define(
    "nv_dung_han",
    "Nhiệm vụ hoàn thành đúng hạn",
    counted("tasks-completed-on-time", "nhiệm vụ"),
  );
  await define("nv_ty_le_dung_han", "Tỷ lệ nhiệm vụ đúng hạn", share("nv_dung_han", "nv_den_han"));
  await define("vb_phai_tra_loi", "Văn bản phải trả lời", counted("documents-to-answer", "văn bản"));
  await define("vb_dung_han", "Văn bản trả lời đúng hạn", counted("documents-answered-on-time", "văn bản"));
  await define("vb_ty_le_dung_han", "Tỷ lệ trả lời đúng hạn", share("vb_dung_han", "vb_phai_tra_loi"));
  const categorySetId = expectOk(
    await defineCategorySet(
      context,
      newCategorySetSchema.parse({
        code: "loai_don_vi",
        name: "Loại đơn vị",
        options: ["Tổ chức cơ sở đảng", "Chi bộ trực thuộc", "Loại khác"],
        unitKinds: ["grassroots-organisation", "cell", "*"],
      }),
    ),
    "kinds of unit",
  );
  const yearly = { frequency: "year", categorySetId };
  await define("dv_sap_nhap", "Đơn vị kết thúc do sáp nhập", counted("units-merged", "đơn vị", yearly));
  await define("dv_giai_the", "Đơn vị kết thúc do giải thể", counted("units-dissolved", "đơn vị", yearly));
  await define(
    "dv_cuoi_nam",
    "Đơn vị có đến cuối năm",
    counted("units-at-end", "đơn vị", { ...yearly, kind: "stock", timeOperator: "last" }),
  );
  for (let year = Number(since.slice(0, 4)); year <= Number(today(context.clock).slice(0, 4)); year++) {
    expectOk(await establishPeriod(context, { kind: "year", on: civilDate(`${year}-01-01`) }), String(year));
  }
  return [due, onTime];
}
