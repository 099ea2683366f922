import { Button } from "@mantine/core";
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect } from "react";
import { useMessages } from "../../language/messages.ts";
import { saveAs } from "./download-csv.ts";
import { seriesMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";
import { useDrawing } from "./use-drawing.ts";

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, TooltipComponent]);

export interface ChartSeries {
  readonly name: string;
  readonly kind: "line" | "bar";
  readonly isQuiet?: boolean;
  /** In the order of the categories; null: no point, and no line across the gap. */
  readonly values: readonly (number | null)[];
}

interface FigureChartProps {
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly fileName: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** Lines and bars in the page's own colours; the table beside it says the same. */
export function FigureChart({ label, fileName, categories, series }: FigureChartProps) {
  const t = useMessages(seriesMessages);
  const { host, drawing } = useDrawing();
  useEffect(() => {
    if (host.current === null) return;
    drawing.current?.setOption(optionOf(getComputedStyle(host.current), categories, series), true);
  }, [host, drawing, categories, series]);
  const save = () => {
    if (host.current === null || drawing.current === null) return;
    const backgroundColor = getComputedStyle(host.current).getPropertyValue("--nk-surface");
    saveAs(drawing.current.getDataURL({ type: "png", pixelRatio: 2, backgroundColor }), `${fileName}.png`);
  };
  return (
    <>
      <div ref={host} role="img" aria-label={label} className={classes.chart} />
      <Button variant="subtle" size="compact-sm" data-print="never" onClick={save}>
        {t.image}
      </Button>
    </>
  );
}

const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 });

function optionOf(style: CSSStyleDeclaration, categories: readonly string[], series: readonly ChartSeries[]) {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const ink = colour("--mantine-color-text");
  const line = colour("--nk-line");
  const names = [...new Set(series.map(({ name }) => name))];
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: style.fontFamily, color: ink },
    grid: {
      left: 8,
      right: 16,
      top: names.length > 1 ? 36 : 16,
      bottom: 8,
      outerBoundsMode: "same" as const,
    },
    ...(names.length > 1 ? { legend: { top: 0, data: names, textStyle: { color: ink } } } : {}),
    tooltip: {
      trigger: "axis" as const,
      // Drawn on the canvas: no markup is put into the page.
      renderMode: "richText" as const,
      backgroundColor: colour("--nk-surface"),
      borderColor: line,
      textStyle: { color: ink },
      valueFormatter: (value: unknown) => (typeof value === "number" ? number.format(value) : "–"),
    },
    xAxis: {
      type: "category" as const,
      data: [...categories],
      axisLabel: { color: ink, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: "value" as const,
      axisLabel: { color: ink, formatter: (value: number) => number.format(value) },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, kind, isQuiet, values }) => ({
      name,
      type: kind,
      data: [...values],
      connectNulls: false,
      symbolSize: 6,
      color: isQuiet ? colour("--mantine-color-dimmed") : colour("--nk-accent"),
      ...(kind === "line"
        ? { lineStyle: { type: isQuiet ? ("dashed" as const) : ("solid" as const), width: 2 } }
        : {}),
    })),
  };
}
