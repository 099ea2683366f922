import type { Box } from "@nhiemky/ballot-paper";
import type { StrayPatch } from "./stray-ink.ts";

/** What a patch of ink away from print is taken for. */
export type StrayKind = "speck" | "hole" | "edge" | "stain" | "stamp" | "mark";

/** A rectangle whose ink a row answers for; `line` widens it along a strike that runs on beyond the name. */
export interface OwnedArea {
  readonly area: Box;
  readonly isMarked: boolean;
  /** How far a mark may run on beyond the area: along the line, and above or below it. Millimetres. */
  readonly runOn: { readonly along: number; readonly across: number };
}

/** A strike that runs on is a line; what stands taller beside a name is writing, a tick, a cross. */
const tallestLineMm = 1.5;
/** The same for all that runs on from one strike, slanting at both ends. */
const tallestRunOnMm = 2.6;

const speckMm = 1.9;
const stampMarginMm = 12;

export function classifyStray(
  patch: StrayPatch,
  page: { readonly widthMm: number; readonly heightMm: number },
  stamp: Box | null,
): StrayKind {
  const [wide, tall] = [patch.right - patch.left, patch.bottom - patch.top];
  const [longer, shorter] = [Math.max(wide, tall), Math.min(wide, tall)];
  if (longer < speckMm) return "speck";
  if (isAtEdge(patch, page, 8)) return "edge";
  const fill = patch.area / Math.max(1, (wide + 0.5) * (tall + 0.5));
  if (longer < 10 && shorter > 3.5 && longer < shorter * 1.5 && fill > 0.6 && isAtEdge(patch, page, 26))
    return "hole";
  const thickness = patch.area / Math.hypot(wide, tall);
  if (patch.darkest > 0.7 && thickness > 1.6 && longer > 6) return "stain";
  if (stamp !== null && isInside(patch, stamp, stampMarginMm)) return "stamp";
  return "mark";
}

function isAtEdge(
  patch: StrayPatch,
  page: { readonly widthMm: number; readonly heightMm: number },
  margin: number,
) {
  return (
    patch.right < margin ||
    patch.bottom < margin ||
    patch.left > page.widthMm - margin ||
    patch.top > page.heightMm - margin
  );
}

function isInside(patch: StrayPatch, box: Box, margin: number): boolean {
  return (
    patch.left > box.x - margin &&
    patch.right < box.x + box.w + margin &&
    patch.top > box.y - margin &&
    patch.bottom < box.y + box.h + margin
  );
}

/** Whether a mark belongs to the row that it starts in: it touches the row's place and does not stray far from it. */
export function belongsToRow(patch: StrayPatch, owned: readonly OwnedArea[]): boolean {
  return owned.some(({ area, isMarked, runOn }) => {
    const outside = patch.places.filter(({ x, y }) => !contains(area, x, y));
    const touches = outside.length < patch.places.length;
    if (!touches && !(isMarked && isBesideLine(patch, area, runOn.along))) return false;
    const heights = outside.map(({ y }) => y);
    if (isMarked && Math.max(...heights) - Math.min(...heights) > tallestRunOnMm) return false;
    return outside.every(
      ({ x, y }) =>
        x > area.x - runOn.along &&
        x < area.x + area.w + runOn.along &&
        y > area.y - runOn.across &&
        y < area.y + area.h + runOn.across,
    );
  });
}

/** A piece of a broken line that runs on beside a struck name. */
function isBesideLine(patch: StrayPatch, area: Box, along: number): boolean {
  return (
    patch.top > area.y &&
    patch.bottom < area.y + area.h &&
    patch.bottom - patch.top < tallestLineMm &&
    patch.right > area.x - along &&
    patch.left < area.x + area.w + along
  );
}

function contains(area: Box, x: number, y: number): boolean {
  return x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h;
}
