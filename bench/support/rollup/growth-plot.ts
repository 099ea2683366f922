import { readFile } from "node:fs/promises";
import { init } from "echarts";

/** Draws what `node bench/rollup-growth.ts` printed as an SVG picture: `node growth-plot.ts growth.json > picture.svg`. */
interface Step {
  readonly baseUnits: number;
  readonly months: number;
  readonly reads: Readonly<Record<string, { readonly fastestMs: number }>>;
  readonly writeForm: { readonly fastestMs: number };
  readonly rollUpOfOneForm: { readonly fastestMs: number };
}

const { figures } = JSON.parse(await readFile(process.argv[2] ?? "", "utf8")) as { figures: readonly Step[] };

const lines: readonly (readonly [string, (step: Step) => number])[] = [
  ["children of a province", (step) => step.reads.childrenOfAProvince?.fastestMs ?? 0],
  ["national total over all months", (step) => step.reads.nationalTotalOver24Months?.fastestMs ?? 0],
  ["provinces by 12 months", (step) => step.reads.provincesBy12Months?.fastestMs ?? 0],
  ["one province, all indicators", (step) => step.reads.provinceAllIndicators?.fastestMs ?? 0],
  ["writing a form of 40 cells", (step) => step.writeForm.fastestMs],
  ["totals above one form", (step) => step.rollUpOfOneForm.fastestMs],
];

const panels = [
  {
    name: "base units",
    steps: figures
      .filter((step) => step.months >= 12 && step.baseUnits !== 680)
      .concat(figures.filter((step) => step.months === 12 && step.baseUnits === 680)),
    at: (step: Step) => step.baseUnits,
  },
  {
    name: "months, 680 base units",
    steps: figures.filter((step) => step.baseUnits === 680),
    at: (step: Step) => step.months,
  },
];

const chart = init(null, null, { renderer: "svg", ssr: true, width: 1000, height: 460 });
chart.setOption({
  animation: false,
  backgroundColor: "#ffffff",
  legend: { top: 8, data: lines.map(([name]) => name) },
  grid: panels.map((_, index) => ({ left: 60 + index * 500, top: 80, width: 410, height: 310 })),
  xAxis: panels.map(({ name }, gridIndex) => ({
    type: "log",
    gridIndex,
    name,
    nameLocation: "middle",
    nameGap: 32,
  })),
  yAxis: panels.map((_, gridIndex) => ({ type: "log", gridIndex, name: "fastest, ms", min: 0.1 })),
  series: panels.flatMap(({ steps, at }, index) =>
    lines.map(([name, of]) => ({
      type: "line",
      name,
      xAxisIndex: index,
      yAxisIndex: index,
      data: steps.map((step) => [at(step), of(step)]).toSorted(([a = 0], [b = 0]) => a - b),
    })),
  ),
});
process.stdout.write(chart.renderToSVGString());
// Its timers would keep the process.
chart.dispose();
