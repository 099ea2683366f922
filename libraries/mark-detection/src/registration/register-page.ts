import type { BallotLayout, Disc } from "@nhiemky/ballot-paper";
import type { GreyRaster } from "../raster/grey-raster.ts";
import type { PaperWhite } from "../raster/paper-white.ts";
import { findDarkBlobs } from "./dark-blobs.ts";
import { type Corners, distortionOf, fitPlacement } from "./fit-map.ts";
import { type DiscMatch, matchDiscs } from "./match-discs.ts";
import { type Placement, type Point, placeOf } from "./placement.ts";
import { measurePrintHalo } from "./print-halo.ts";
import { type FoundDisc, refineDisc } from "./refine-disc.ts";

/** Marks for registration: the same on every page of a layout. */
export interface RegistrationMarks {
  readonly discs: Corners<Disc>;
  readonly orientation: Disc;
}

/** Why a scan could not be laid over the layout, or only so that a person must look. */
export type RegistrationDoubt = "disc-missing" | "distorted" | "upside-unclear";

export interface Registration {
  readonly placement: Placement;
  readonly doubts: readonly RegistrationDoubt[];
}

/** A flat scan of a printed page keeps within these; a photograph does not. Measured figures: docs/domains/mark-detection.md. */
export const flatness = { residualMm: 0.5, stretch: 0.06, shearDegrees: 1.2, skewDegrees: 6 } as const;

export function registrationMarks(layout: BallotLayout): RegistrationMarks {
  const [page] = layout.pages;
  return { discs: page!.discs, orientation: page!.orientation };
}

/** Lays a scan over the page by its discs; null when there are not enough discs to say where the page is. */
export function registerPage(
  raster: GreyRaster,
  overview: GreyRaster,
  white: PaperWhite,
  marks: RegistrationMarks,
): Registration | null {
  const [first, second, , fourth] = marks.discs;
  const frame = { width: second.x - first.x, height: fourth.y - first.y, diameter: first.diameter };
  const match = matchDiscs(findDarkBlobs(overview, white), frame);
  if (match === null) return null;
  const corners = refineCorners(raster, white, match, frame);
  if (corners === null) return null;
  const upright = chooseWayUp(raster, white, corners.points, marks);
  if (upright === null) return null;
  const doubts: RegistrationDoubt[] = [];
  if (corners.missing !== null) doubts.push("disc-missing");
  if (upright.isUnclear) doubts.push("upside-unclear");
  if (isDistorted(upright.placement)) doubts.push("distorted");
  const { placement } = upright;
  const found = corners.points.filter((_, index) => index !== corners.missing);
  const haloMm = measurePrintHalo(raster, white, found, frame.diameter, placement.pixelsPerMm);
  return { placement: { ...placement, haloMm }, doubts };
}

function isDistorted(placement: Placement): boolean {
  const { stretch, shearDegrees } = distortionOf(placement.map);
  return (
    placement.residualMm > flatness.residualMm ||
    Math.abs(stretch - 1) > flatness.stretch ||
    Math.abs(shearDegrees) > flatness.shearDegrees ||
    Math.abs(placement.skewDegrees) > flatness.skewDegrees
  );
}

function refineCorners(
  raster: GreyRaster,
  white: PaperWhite,
  match: DiscMatch,
  frame: { readonly width: number; readonly height: number; readonly diameter: number },
): { readonly points: Corners<Point>; readonly missing: number | null } | null {
  const [a, , c] = match.corners;
  const scale = Math.hypot(c.x - a.x, c.y - a.y) / Math.hypot(frame.width, frame.height);
  const refined = match.corners.map((corner, index) => {
    const disc = refineDisc(
      raster,
      white,
      corner,
      frame.diameter * scale,
      index === match.missing ? 1.3 : 0.85,
    );
    return disc !== null && isDisc(disc) ? disc : null;
  });
  const lost = refined.flatMap((disc, index) => (disc === null ? [index] : []));
  if (lost.length === 0) return { points: refined as unknown as Corners<Point>, missing: null };
  if (lost.length > 1) return null;
  const points: Point[] = refined.map((disc) => disc ?? { x: 0, y: 0 });
  const [gone] = lost as [number];
  const [before, across, after] = [points[(gone + 3) % 4]!, points[(gone + 2) % 4]!, points[(gone + 1) % 4]!];
  points[gone] = { x: before.x + after.x - across.x, y: before.y + after.y - across.y };
  return { points: points as unknown as Corners<Point>, missing: gone };
}

function isDisc(disc: FoundDisc): boolean {
  return disc.solid > 0.75 && disc.clear > 0.55;
}

/** The matched rectangle may be upside down: the fifth disc stands beside the lower left one only. */
function chooseWayUp(
  raster: GreyRaster,
  white: PaperWhite,
  points: Corners<Point>,
  marks: RegistrationMarks,
): { readonly placement: Placement; readonly isUnclear: boolean } | null {
  const turned: Corners<Point> = [points[2], points[3], points[0], points[1]];
  const both = [points, turned].map((corners) => fitPlacement(marks.discs, corners));
  const solid = both.map((placement) => {
    if (placement === null || placement.map.ax * placement.map.by - placement.map.ay * placement.map.bx <= 0)
      return -1;
    const place = placeOf(placement, marks.orientation.x, marks.orientation.y);
    const disc = refineDisc(raster, white, place, marks.orientation.diameter * placement.pixelsPerMm, 0.7);
    return disc === null ? 0 : disc.solid;
  });
  const [asIs, overturned] = solid as [number, number];
  const better = asIs >= overturned ? 0 : 1;
  const placement = both[better] ?? null;
  if (placement === null || solid[better]! < 0) return null;
  const isUnclear = solid[better]! < 0.75 || solid[1 - better]! > 0.4;
  return { placement, isUnclear };
}
