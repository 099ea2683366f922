import type { GreyRaster } from "../raster/grey-raster.ts";
import type { LinearMap } from "../registration/placement.ts";
import type { Gap, NameTemplate } from "../template/name-template.ts";
import { printCell, type TemplateCells, templateAt, templatePerMm } from "../template/template-cells.ts";

/** A place where a stroke crosses a gap: height on the page and how much darker it is than above and below it. */
export interface Crossing {
  readonly y: number;
  /** Share of the brightness beside it. */
  readonly depth: number;
}

export interface GapCrossings {
  readonly gap: Gap;
  readonly x: number;
  readonly crossings: readonly Crossing[];
}

/** Least darkening of a stroke against the paper right above and below it; JPEG noise of a good scan stays under 0.05. */
const leastDepthOfStroke = 0.07;
/** On a noisy scan, so many times the spread of a profile's noise; and from which noise on profiles are smoothed. */
const noiseTimes = 4.5;
const noisy = 0.02;
/** Samples down a gap: millimetres between two, and how far the paper beside a stroke is looked for. */
const stepMm = 0.12;
const besideMm = 1.1;
/** Two columns are looked at in each gap, this far from its ends, and each this wide. */
const insetMm = 0.35;
const columnMm = 0.3;
/** A stroke stands at about the same height in both columns, or rises as steeply as a zigzag; a speck stands in one. */
const mostDriftMm = 0.5;
const steepest = 2;

/**
 * Second reading: looks only at bare paper between words and letters and beside the name, and asks whether a stroke
 * crosses it. It compares brightness with the brightness just above and just below; neither the level of the paper
 * nor any count of dark pixels enters, so what misleads the first reading does not mislead this one.
 */
export function findGapCrossings(
  raster: GreyRaster,
  map: LinearMap,
  template: TemplateCells,
  name: NameTemplate,
  noise: number,
): readonly GapCrossings[] {
  const { strip, name: box } = name.row;
  const top = Math.max(strip.y, box.y - 2) - besideMm;
  const bottom = Math.min(strip.y + strip.h, box.y + box.h + 2) + besideMm;
  const across = samplesAcross(map) * (noise > noisy ? 2 : 1);
  const depth = Math.max(leastDepthOfStroke, (noiseTimes * noise) / Math.sqrt(across));
  const down = { top, count: Math.floor((bottom - top) / stepMm), depth, isSmoothed: noise > noisy };
  return name.gaps.map((gap) => {
    const [left, right] = columnsOf(gap);
    const one = crossingsAt(raster, map, template, left, down);
    const other = crossingsAt(raster, map, template, right, down);
    const crossings = one.flatMap((crossing) => {
      const partner = other.find(
        ({ y }) => Math.abs(y - crossing.y) <= mostDriftMm + steepest * (right - left),
      );
      if (partner === undefined) return [];
      return [{ y: (crossing.y + partner.y) / 2, depth: Math.min(crossing.depth, partner.depth) }];
    });
    return { gap, x: (left + right) / 2, crossings };
  });
}

function columnsOf(gap: Gap): readonly [number, number] {
  if (gap.kind === "before") return [Math.max(gap.from + insetMm, gap.to - 1.2), gap.to - insetMm - 0.1];
  if (gap.kind === "after") return [gap.from + insetMm + 0.1, Math.min(gap.to - insetMm, gap.from + 1.2)];
  return [gap.from + insetMm, gap.to - insetMm];
}

interface Down {
  readonly top: number;
  readonly count: number;
  readonly depth: number;
  readonly isSmoothed: boolean;
}

function crossingsAt(
  raster: GreyRaster,
  map: LinearMap,
  template: TemplateCells,
  x: number,
  down: Down,
): Crossing[] {
  const profile = profileDown(raster, map, x, down);
  return valleys(down.isSmoothed ? smooth(profile) : profile, down.depth).flatMap(({ at, depth }) => {
    const y = down.top + at * stepMm;
    return isPrinted(template, x, y) ? [] : [{ y, depth }];
  });
}

function samplesAcross(map: LinearMap): number {
  return Math.max(2, Math.round(columnMm * Math.hypot(map.ax, map.bx)));
}

/** Each step with the two beside it. */
function smooth(profile: Float64Array): Float64Array {
  return profile.map((value, at) => (value + (profile[at - 1] ?? value) + (profile[at + 1] ?? value)) / 3);
}

/** Mean brightness across the column at each step down. */
function profileDown(raster: GreyRaster, map: LinearMap, middle: number, { top, count }: Down): Float64Array {
  const { width, height, data } = raster;
  const across = samplesAcross(map);
  const profile = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const y = top + at * stepMm;
    let sum = 0;
    for (let column = 0; column < across; column++) {
      const x = middle + columnMm * ((column + 0.5) / across - 0.5);
      const scanX = Math.round(map.ax * x + map.ay * y + map.a0);
      const scanY = Math.round(map.bx * x + map.by * y + map.b0);
      const isInside = scanX >= 0 && scanY >= 0 && scanX < width && scanY < height;
      sum += isInside ? data[scanY * width + scanX]! : 255;
    }
    profile[at] = sum / across;
  }
  return profile;
}

/** Local minima of a profile that stand out against both sides. */
function valleys(
  profile: Float64Array,
  leastDepth: number,
): { readonly at: number; readonly depth: number }[] {
  const reach = Math.round(besideMm / stepMm);
  const found: { readonly at: number; readonly depth: number }[] = [];
  for (let at = reach; at < profile.length - reach; at++) {
    const level = profile[at]!;
    if (level > profile[at - 1]! || level >= profile[at + 1]!) continue;
    let [above, below] = [0, 0];
    for (let away = 1; away <= reach; away++) {
      above = Math.max(above, profile[at - away]!);
      below = Math.max(below, profile[at + away]!);
    }
    const beside = Math.min(above, below);
    const depth = beside === 0 ? 0 : (beside - level) / beside;
    const previous = found.at(-1);
    if (depth < leastDepth) continue;
    if (previous !== undefined && isSameStroke(profile, previous.at, at, level, beside)) {
      if (depth > previous.depth) found[found.length - 1] = { at, depth };
    } else found.push({ at, depth });
  }
  return found;
}

/** Two minima without bright paper between them are one stroke. */
function isSameStroke(
  profile: Float64Array,
  from: number,
  to: number,
  level: number,
  beside: number,
): boolean {
  const half = (Math.max(level, profile[from]!) + beside) / 2;
  for (let at = from; at <= to; at++) if (profile[at]! > half) return false;
  return true;
}

/** Marks above and below the letters (ễ, ạ, g) reach into a gap's column: they are print, not a stroke. */
function isPrinted(template: TemplateCells, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x * templatePerMm), Math.floor(y * templatePerMm)];
  for (let line = row - 3; line <= row + 3; line++)
    for (let at = column - 1; at <= column + 1; at++)
      if (templateAt(template, at, line) === printCell) return true;
  return false;
}
