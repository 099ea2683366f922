import { countingRoutes, type paperRoutes, type SheetId } from "@nhiemky/elections/contract";
import { type RouteReply, routeUrl } from "@nhiemky/http-contract";
import type { ContestId } from "./contest-reply.ts";
import classes from "./rulings.module.css";

export type BallotOverlay = RouteReply<typeof paperRoutes.readBallotOverlay>;
type OverlayRow = BallotOverlay["pages"][number]["rows"][number];

interface BallotImageProps {
  readonly contestId: ContestId;
  readonly sheetId: SheetId;
  readonly overlay: BallotOverlay;
  readonly page: number;
  /** The part of the page to show, in millimetres; null: all of it. */
  readonly part: OverlayRow["strip"] | null;
  readonly isTurned: boolean;
  readonly label: string;
  /** Candidate id -> how it stands, drawn over the page. */
  readonly marked?: ReadonlyMap<string, "open" | "chosen">;
}

/**
 * A page or a part of it, in the millimetres of the layout: the image is stretched over the page as printed. A scan
 * lies within a few millimetres of that, so a crop takes the whole width and some room above and below.
 */
export function BallotImage(props: BallotImageProps) {
  const { contestId, sheetId, overlay, page, part, isTurned, label, marked } = props;
  const { widthMm, heightMm } = overlay.page;
  const view = part === null ? [0, 0, widthMm, heightMm] : [part.x, part.y, part.w, part.h];
  const rows = overlay.pages.find((one) => one.page === page)?.rows ?? [];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={view.join(" ")}
      className={part === null ? classes.whole : classes.crop}
      preserveAspectRatio="xMidYMid meet"
    >
      <image
        href={routeUrl(countingRoutes.readSheetImage, { params: { contestId, sheetId } })}
        width={widthMm}
        height={heightMm}
        preserveAspectRatio="none"
        transform={isTurned ? `rotate(180 ${widthMm / 2} ${heightMm / 2})` : undefined}
      />
      {marked !== undefined &&
        rows
          .filter(({ candidate }) => marked.has(candidate))
          .map(({ candidate, strip }) => (
            <rect
              key={candidate}
              x={strip.x}
              y={strip.y}
              width={strip.w}
              height={strip.h}
              className={classes.mark}
              data-standing={marked.get(candidate)}
            />
          ))}
    </svg>
  );
}

/** Millimetres above and below a row that a crop shows, for the skew of a scan. */
const cropRoom = 6;

/** Where to crop for a row: the width of the page, the row's height and some room. */
export function cropOf(overlay: BallotOverlay, page: number, candidate: string): OverlayRow["strip"] | null {
  const row = overlay.pages.find((one) => one.page === page)?.rows.find((one) => one.candidate === candidate);
  if (row === undefined) return null;
  const { strip } = row;
  const left = Math.max(0, strip.x - cropRoom);
  const right = Math.min(overlay.page.widthMm, strip.x + strip.w + cropRoom);
  return { x: left, y: Math.max(0, strip.y - cropRoom), w: right - left, h: strip.h + 2 * cropRoom };
}
