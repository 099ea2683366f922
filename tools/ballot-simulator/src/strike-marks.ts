import type { BallotRow } from "@nhiemky/ballot-paper";
import { drawLine, ellipse, type Hand, handwriting, type Point } from "./strokes.ts";
import type { Handling } from "./truth.ts";

/** One way in which people mark, or do not mark, a name that is to be struck out. */
interface StrikeStyle {
  readonly isStruck: boolean;
  readonly handling: Handling;
  readonly draw: (hand: Hand, row: BallotRow) => void;
}

const right = (row: BallotRow): number => row.name.x + row.name.w;
/** The middle of the small letters: where a careful voter strikes. */
const middle = (row: BallotRow): number => row.baseline - row.xHeight / 2;

/** A nearly level line through the name from `from` to `to`, shares of its width. */
function strike(hand: Hand, row: BallotRow, from = 0, to = 1, lift = 0): void {
  const { chance } = hand;
  const y = middle(row) + lift + chance.around(row.xHeight * 0.2);
  const [x1, x2] = [row.name.x + row.name.w * from, row.name.x + row.name.w * to];
  const rise = chance.around(row.xHeight * 0.18);
  const bow = chance.around(0.4);
  drawLine(hand, [
    [x1, y - rise],
    [(x1 + x2) / 2, y + bow],
    [x2, y + rise],
  ]);
}

/** Ends of a strike that covers the name, a little short of it or beyond it. */
function wholeName(hand: Hand, row: BallotRow): readonly [number, number] {
  const overshoot = (): number => hand.chance.between(-0.3, 4) / row.name.w;
  const leftRoom = Math.min(overshoot(), 1.5 / row.name.w);
  return [-leftRoom, 1 + overshoot()];
}

function zigzag(hand: Hand, row: BallotRow, step: number, height: number): void {
  const points: Point[] = [];
  let isUp = true;
  for (let x = row.name.x - 0.5; x < right(row) + 1; x += step * hand.chance.between(0.8, 1.2)) {
    points.push([x, middle(row) + (isUp ? -height : height) * hand.chance.between(0.7, 1.1)]);
    isUp = !isUp;
  }
  drawLine(hand, points);
}

/** A level line well clear of the letters: an underline or an overline, no strike. */
function rule(hand: Hand, row: BallotRow, y: number): void {
  const tilt = hand.chance.around(0.15);
  drawLine(hand, [
    [row.name.x + hand.chance.around(1), y - tilt],
    [right(row) + hand.chance.around(2), y + tilt],
  ]);
}

function tick(hand: Hand, at: Point, size: number): void {
  drawLine(hand, [
    [at[0], at[1]],
    [at[0] + size * 0.35, at[1] + size * 0.45],
    [at[0] + size, at[1] - size * 0.6],
  ]);
}

function cross(hand: Hand, at: Point, width: number, height: number): void {
  const { chance } = hand;
  const corner = (x: number, y: number): Point => [
    at[0] + (x * width) / 2 + chance.around(width * 0.06),
    at[1] + (y * height) / 2 + chance.around(height * 0.08),
  ];
  drawLine(hand, [corner(-1, -1), corner(1, 1)]);
  drawLine(hand, [corner(1, -1), corner(-1, 1)]);
}

const strokeBeside = (hand: Hand, row: BallotRow): Point => [
  right(row) + hand.chance.between(2, 6),
  middle(row),
];

const styles = {
  none: { isStruck: false, handling: "read", draw: () => {} },
  single: {
    isStruck: true,
    handling: "read",
    draw: (hand, row) => strike(hand, row, ...wholeName(hand, row)),
  },
  double: {
    isStruck: true,
    handling: "read",
    draw: (hand, row) => {
      const gap = hand.chance.between(0.35, 0.8);
      strike(hand, row, ...wholeName(hand, row), -gap);
      strike(hand, row, ...wholeName(hand, row), gap);
    },
  },
  wavy: {
    isStruck: true,
    handling: "read",
    draw: (hand, row) => {
      const height = row.xHeight * hand.chance.between(0.25, 0.55);
      const length = hand.chance.between(4, 9);
      const points: Point[] = [];
      for (let x = row.name.x - 0.5; x < right(row) + 1.5; x += 0.7)
        points.push([x, middle(row) + height * Math.sin((x * 2 * Math.PI) / length)]);
      drawLine(hand, points);
    },
  },
  slanted: {
    isStruck: true,
    handling: "read",
    draw: (hand, row) => {
      const half = row.xHeight * hand.chance.between(0.5, 0.95) * (hand.chance.happens(0.8) ? 1 : -1);
      const [from, to] = wholeName(hand, row);
      const x = (share: number): number => row.name.x + share * row.name.w;
      drawLine(hand, [
        [x(from), middle(row) + half],
        [x(to), middle(row) - half],
      ]);
    },
  },
  zigzag: {
    isStruck: true,
    handling: "read",
    draw: (hand, row) => zigzag(hand, row, hand.chance.between(1.5, 3), row.xHeight * 0.6),
  },
  scribble: {
    isStruck: true,
    handling: "may-ask",
    draw: (hand, row) => {
      zigzag(hand, row, 0.7, row.xHeight);
      zigzag(hand, row, 0.9, row.xHeight * 0.8);
    },
  },
  /** Along the feet of the letters, or across the capitals only: still on the name, no longer through its middle. */
  "off-middle": {
    isStruck: true,
    handling: "may-ask",
    draw: (hand, row) => {
      const lift = hand.chance.happens(0.5)
        ? hand.chance.between(0.3, 0.45)
        : hand.chance.between(-0.9, -0.5);
      strike(hand, row, ...wholeName(hand, row), row.xHeight * lift);
    },
  },
  /** Most of the name, not all of it. */
  "nearly-whole": {
    isStruck: true,
    handling: "may-ask",
    draw: (hand, row) => {
      const short = hand.chance.between(0.08, 0.2);
      if (hand.chance.happens(0.5)) strike(hand, row, short, 1);
      else strike(hand, row, 0, 1 - short);
    },
  },
  /** Only the family name, or only the given name: the rules want both struck and leave the rest to people. */
  "part-of-name": {
    isStruck: true,
    handling: "must-ask",
    draw: (hand, row) => {
      const part = hand.chance.between(0.25, 0.6);
      if (hand.chance.happens(0.5)) strike(hand, row, 0, part);
      else strike(hand, row, 1 - part, 1);
    },
  },
  /** Begins on one name and ends on the next. */
  drifting: {
    isStruck: true,
    handling: "must-ask",
    draw: (hand, row) =>
      drawLine(hand, [
        [row.name.x - 1, middle(row) - row.xHeight * 0.3],
        [right(row) + 2, middle(row) + row.strip.h * hand.chance.between(0.6, 0.9)],
      ]),
  },
  underline: {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => rule(hand, row, row.baseline + row.xHeight * hand.chance.between(0.35, 0.7)),
  },
  overline: {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => rule(hand, row, row.name.y + row.name.h * hand.chance.between(-0.02, 0.1)),
  },
  circle: {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => {
      const at: Point = [row.name.x + row.name.w / 2, middle(row)];
      const rise = Math.min(row.strip.h / 2 - 0.3, row.name.h * hand.chance.between(0.5, 0.65));
      drawLine(hand, ellipse(at, row.name.w / 2 + hand.chance.between(1, 3), rise, hand.chance));
    },
  },
  "circled-number": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => drawLine(hand, ellipse([row.name.x - 5, middle(row)], 3.4, 2.8, hand.chance)),
  },
  "tick-beside": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => tick(hand, strokeBeside(hand, row), hand.chance.between(3, 5)),
  },
  "cross-beside": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => cross(hand, strokeBeside(hand, row), 3.5, 3.5),
  },
  "cross-over": {
    isStruck: true,
    handling: "must-ask",
    draw: (hand, row) => {
      const width = row.name.w * hand.chance.between(0.2, 0.9);
      cross(hand, [row.name.x + row.name.w / 2, middle(row)], width, row.xHeight * 2.2);
    },
  },
  "tick-over": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) =>
      tick(
        hand,
        [row.name.x + row.name.w * hand.chance.between(0.1, 0.6), middle(row)],
        hand.chance.between(4, 7),
      ),
  },
  /** Struck, then taken back: short strokes across the line, and words beside it. */
  "taken-back": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => {
      strike(hand, row, ...wholeName(hand, row));
      for (let x = row.name.x + 2; x < right(row); x += hand.chance.between(2.5, 5))
        drawLine(hand, [
          [x, middle(row) - row.xHeight * 0.8],
          [x + 0.6, middle(row) + row.xHeight * 0.8],
        ]);
      if (hand.chance.happens(0.5))
        drawLine(hand, handwriting([right(row) + 4, middle(row)], 12, row.xHeight, hand.chance));
    },
  },
  "keep-written": {
    isStruck: false,
    handling: "must-ask",
    draw: (hand, row) => {
      strike(hand, row, ...wholeName(hand, row));
      drawLine(hand, handwriting([right(row) + 5, middle(row)], 14, row.xHeight * 1.2, hand.chance));
    },
  },
  /** A pen that rested on the paper. */
  dot: {
    isStruck: false,
    handling: "may-ask",
    draw: (hand, row) => {
      const at: Point = [
        row.name.x + row.name.w * hand.chance.unit(),
        middle(row) + hand.chance.around(row.xHeight),
      ];
      drawLine(hand, [at, [at[0] + 0.3, at[1] + 0.2]]);
    },
  },
} as const satisfies Record<string, StrikeStyle>;

export type StrikeStyleName = keyof typeof styles;
export const strikeStyles: Readonly<Record<StrikeStyleName, StrikeStyle>> = styles;
