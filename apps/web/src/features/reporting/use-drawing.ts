import { init } from "echarts/core";
import { useEffect, useRef } from "react";

type Drawing = ReturnType<typeof init>;

/** An ECharts drawing that lives as long as its place on the page, and is as wide. What it can draw, its caller registers. */
export function useDrawing() {
  const host = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const chart = init(host.current);
    drawing.current = chart;
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(host.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, []);
  return { host, drawing } as const;
}
