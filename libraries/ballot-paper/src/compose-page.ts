import type { PrintedText } from "./ballot-layout.ts";
import { placeText } from "./compose-text.ts";
import { tableHeadHeight } from "./draw-table.ts";
import { type Fit, gutter } from "./fit-list.ts";
import type { Heading } from "./place-heading.ts";
import { placeColumn } from "./place-rows.ts";
import type { PrintedName } from "./printed-names.ts";
import type { OpenLayout } from "./seal-layout.ts";
import type { SheetFrame } from "./sheet-frame.ts";
import type { Typeface } from "./typeface.ts";
import { pageLine, words } from "./words.ts";

/** One page of a layout: heading, its share of the names in their columns, foot. */
export function composePage(
  heading: Heading,
  page: number,
  names: readonly PrintedName[],
  before: number,
  typeface: Typeface,
  fit: Fit,
): OpenLayout["pages"][number] {
  const { arrangement, frame, plan, shape } = fit;
  const { columns } = arrangement;
  const numbered = names.map((printed, index) => ({ printed, number: before + index + 1 }));
  const perColumn = Math.ceil(numbered.length / columns);
  const top = heading.bottom + (shape.grammar === "agree-disagree" ? tableHeadHeight : 0);
  const left = columns === 1 ? frame.content.x + (frame.content.w - shape.columnWidth) / 2 : frame.content.x;
  const placed = Array.from({ length: columns }, (_, column) =>
    placeColumn(typeface, shape, numbered.slice(column * perColumn, (column + 1) * perColumn), {
      x: left + column * (shape.columnWidth + gutter),
      top,
      pitch: plan.pitch,
    }),
  ).filter((column) => column.rows.length > 0);
  return {
    page,
    rows: placed.flatMap((column) => column.rows),
    discs: [...frame.discs],
    orientation: frame.orientation,
    code: frame.code,
    stamp: heading.stamp,
    texts: [
      ...heading.texts,
      ...placed.flatMap((column) => column.texts),
      ...footTexts(page, arrangement.pages, typeface, frame),
    ],
    rules: [...heading.rules, ...placed.flatMap((column) => column.rules)],
  };
}

function footTexts(page: number, pages: number, typeface: Typeface, frame: SheetFrame): PrintedText[] {
  if (pages === 1) return [];
  const { content, code } = frame;
  const right = content.x + content.w;
  const foot = placeText(
    typeface,
    pageLine(page, pages),
    { face: "regular", size: 10 },
    {
      x: right - 4,
      baseline: code.y + 5,
      align: "right",
    },
  );
  if (page === pages) return [foot];
  const overleaf = placeText(
    typeface,
    words.overleaf,
    { face: "italic", size: 10 },
    {
      x: right,
      baseline: content.y + content.h + 4.5,
      align: "right",
    },
  );
  return [overleaf, foot];
}
