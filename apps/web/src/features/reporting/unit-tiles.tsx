import type { NamedUnit } from "@nhiemky/reporting/contract";
import { writeVietnamese } from "@nhiemky/reporting/contract";
import { TreemapChart } from "echarts/charts";
import { AriaComponent, TooltipComponent } from "echarts/components";
import { use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect } from "react";
import classes from "./reporting.module.css";
import { useDrawing } from "./use-drawing.ts";

use([AriaComponent, CanvasRenderer, TooltipComponent, TreemapChart]);

export interface UnitTile {
  readonly unit: NamedUnit;
  /** Greater than 0. */
  readonly value: string;
}

interface UnitTilesProps {
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly tiles: readonly UnitTile[];
  readonly onOpen: (unit: NamedUnit) => void;
}

/** Units as tiles, each as wide as its value: a map of who carries the number. The table beside it says the same. */
export function UnitTiles({ label, tiles, onOpen }: UnitTilesProps) {
  const { host, drawing } = useDrawing();
  useEffect(() => {
    const chart = drawing.current;
    if (host.current === null || chart === null) return;
    chart.setOption(optionOf(getComputedStyle(host.current), tiles), true);
    const open = ({ dataIndex }: { readonly dataIndex?: number }) => {
      const tile = dataIndex === undefined ? undefined : tiles[dataIndex - 1];
      if (tile !== undefined) onOpen(tile.unit);
    };
    chart.on("click", open);
    return () => {
      chart.off("click", open);
    };
  }, [host, drawing, tiles, onOpen]);
  return <div ref={host} role="img" aria-label={label} className={classes.chart} />;
}

function optionOf(style: CSSStyleDeclaration, tiles: readonly UnitTile[]) {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const ink = colour("--mantine-color-text");
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: style.fontFamily, color: ink },
    tooltip: {
      // Drawn on the canvas: no markup is put into the page.
      renderMode: "richText" as const,
      backgroundColor: colour("--nk-surface"),
      borderColor: colour("--nk-line"),
      textStyle: { color: ink },
    },
    series: [
      {
        type: "treemap" as const,
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false as const,
        breadcrumb: { show: false },
        label: { color: ink, fontSize: 13, overflow: "truncate" as const },
        itemStyle: { color: colour("--nk-selected"), borderColor: colour("--nk-surface"), gapWidth: 2 },
        data: tiles.map(({ unit, value }) => ({
          name: `${unit.name}\n${writeVietnamese(value)}`,
          value: Number(value),
        })),
      },
    ],
  };
}
