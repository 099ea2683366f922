import { countingRoutes } from "@nhiemky/elections/contract";
import { routeUrl } from "@nhiemky/http-contract";
import { z } from "zod";
import type { ContestId } from "./contest-reply.ts";
import type { DeskLayout, DeskRow } from "./desk-layout.ts";
import type { BallotReply } from "./ruling-ballot.tsx";
import classes from "./rulings.module.css";

interface BallotImageProps {
  readonly contestId: ContestId;
  readonly sheet: BallotReply["sheets"][number];
  readonly overlay: DeskLayout;
  /** The part of the page to show, in millimetres; null: all of it. */
  readonly part: DeskRow["strip"] | null;
  readonly isTurned: boolean;
  readonly label: string;
  /** Candidate id -> how it stands, drawn over the page. */
  readonly marked?: ReadonlyMap<string, "open" | "chosen">;
}

/**
 * A page or a part of it, in the millimetres of the layout. Where the reader found the page in the image, the image is
 * laid so that print and outline meet; otherwise it is stretched over the page and can be turned by hand.
 */
export function BallotImage(props: BallotImageProps) {
  const { contestId, sheet, overlay, part, isTurned, label, marked } = props;
  const { widthMm, heightMm } = overlay.page;
  const view = part === null ? [0, 0, widthMm, heightMm] : [part.x, part.y, part.w, part.h];
  const rows = overlay.pages.find((one) => one.page === sheet.page)?.rows ?? [];
  const href = routeUrl(countingRoutes.readSheetImage, { params: { contestId, sheetId: sheet.id } });
  const onPage = transformOf(sheet.placement);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={view.join(" ")}
      className={part === null ? classes.whole : classes.crop}
      preserveAspectRatio="xMidYMid meet"
    >
      {onPage === null ? (
        <image
          href={href}
          width={widthMm}
          height={heightMm}
          preserveAspectRatio="none"
          transform={isTurned ? `rotate(180 ${widthMm / 2} ${heightMm / 2})` : undefined}
        />
      ) : (
        <image href={href} transform={onPage} />
      )}
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

/** The reader's map goes from millimetres to pixels; pixels are laid on the page by its inverse. */
const placementSchema = z.object({
  map: z.object({
    ax: z.number(),
    ay: z.number(),
    a0: z.number(),
    bx: z.number(),
    by: z.number(),
    b0: z.number(),
  }),
});

function transformOf(placement: unknown): string | null {
  const read = placementSchema.safeParse(placement);
  if (!read.success) return null;
  const { ax, ay, a0, bx, by, b0 } = read.data.map;
  const { a, b, c, d, e, f } = new DOMMatrix([ax, bx, ay, by, a0, b0]).inverse();
  return Number.isFinite(a) ? `matrix(${[a, b, c, d, e, f].join(" ")})` : null;
}

/** Millimetres above and below a row that a crop shows, for the skew of a scan. */
const cropRoom = 6;

/** Where to crop for a row: the width of the page, the row's height and some room. */
export function cropOf(overlay: DeskLayout, page: number, candidate: string): DeskRow["strip"] | null {
  const row = overlay.pages.find((one) => one.page === page)?.rows.find((one) => one.candidate === candidate);
  if (row === undefined) return null;
  const { strip } = row;
  const left = Math.max(0, strip.x - cropRoom);
  const right = Math.min(overlay.page.widthMm, strip.x + strip.w + cropRoom);
  return { x: left, y: Math.max(0, strip.y - cropRoom), w: right - left, h: strip.h + 2 * cropRoom };
}
