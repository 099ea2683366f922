import { lazy } from "react";

/** The drawing library comes only when a chart is on the page. */
export const LazyFigureChart = lazy(async () => ({
  default: (await import("./figure-chart.tsx")).FigureChart,
}));
