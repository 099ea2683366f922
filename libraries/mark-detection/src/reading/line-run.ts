import type { NameTemplate } from "../template/name-template.ts";
import { type TemplateCells, templateAt, templatePerMm } from "../template/template-cells.ts";
import { inkCellMm, type StripInk } from "./strip-ink.ts";

/** Height of the band in which a short piece of a line stays, in cells of the ink map. */
const bandCells = 3;
/** Bare cells of the template that a column of the band must hold to show a line, of the twelve that it covers. */
const leastOpen = 3;
/** Share of a column's bare paper that a thin line darkens. */
const leastDark = 0.25;

/**
 * The longest piece of a level line over the name, in millimetres of columns in which letters leave paper to see it on.
 * Letters that stand close hide a short line but for specks; specks in a row at one height are a line, specks of dust
 * are not.
 */
export function measureLineRun(name: NameTemplate, template: TemplateCells, ink: StripInk): number {
  if (ink.foreignArea === 0) return 0;
  const first = Math.max(0, Math.floor((name.left - ink.x) / inkCellMm));
  const last = Math.min(ink.columns, Math.ceil((name.right - ink.x) / inkCellMm));
  const top = Math.max(0, Math.floor((name.top - ink.y) / inkCellMm));
  const bottom = Math.min(
    ink.rows,
    Math.ceil((name.row.baseline + 0.3 * name.row.xHeight - ink.y) / inkCellMm),
  );
  let longest = 0;
  for (let from = top; from + bandCells <= bottom; from++) {
    let run = 0;
    for (let column = first; column < last; column++) {
      const open = openCells(template, ink, column, from);
      if (open < leastOpen) continue;
      run = darkArea(ink, column, from) * templatePerMm ** 2 >= leastDark * open ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest * inkCellMm;
}

function darkArea(ink: StripInk, column: number, from: number): number {
  let pixels = 0;
  for (let row = from; row < from + bandCells; row++) pixels += ink.counts[row * ink.columns + column]!;
  return pixels * ink.pixelArea;
}

function openCells(template: TemplateCells, ink: StripInk, column: number, from: number): number {
  const left = Math.floor((ink.x + column * inkCellMm) * templatePerMm);
  const right = Math.floor((ink.x + (column + 1) * inkCellMm) * templatePerMm);
  const top = Math.floor((ink.y + from * inkCellMm) * templatePerMm);
  const bottom = Math.floor((ink.y + (from + bandCells) * inkCellMm) * templatePerMm);
  let open = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (templateAt(template, x, y) > ink.haloCells) open++;
  return open;
}
