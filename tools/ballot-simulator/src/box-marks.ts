import type { Box } from "@nhiemky/ballot-paper";
import { drawLine, ellipse, type Hand, type Point } from "./strokes.ts";
import type { Handling } from "./truth.ts";

/** One way in which people mark a box. */
interface BoxStyle {
  readonly isMarked: boolean;
  readonly handling: Handling;
  readonly draw: (hand: Hand, box: Box) => void;
}

const centre = (box: Box): Point => [box.x + box.w / 2, box.y + box.h / 2];

/** An X of `size` times the box, its middle `off` millimetres from the box's. */
function cross(hand: Hand, box: Box, size: number, off: Point = [0, 0]): void {
  const { chance } = hand;
  const [x, y] = centre(box);
  const half = (box.w * size) / 2;
  const corner = (right: number, down: number): Point => [
    x + off[0] + right * half + chance.around(half * 0.2),
    y + off[1] + down * half + chance.around(half * 0.2),
  ];
  drawLine(hand, [corner(-1, -1), corner(1, 1)]);
  drawLine(hand, [corner(1, -1), corner(-1, 1)]);
}

function scribble(hand: Hand, box: Box, size: number, lines: number): void {
  const [x, y] = centre(box);
  const half = (box.w * size) / 2;
  const points: Point[] = [];
  for (let line = 0; line <= lines; line++) {
    const down = y - half + (2 * half * line) / lines;
    points.push([x + (line % 2 === 0 ? -half : half) * hand.chance.between(0.8, 1), down]);
  }
  drawLine(hand, points);
}

const styles = {
  cross: {
    isMarked: true,
    handling: "read",
    draw: (hand, box) => {
      const drift: Point = [hand.chance.around(box.w * 0.15), hand.chance.around(box.w * 0.15)];
      cross(hand, box, hand.chance.between(0.6, 1.1), drift);
    },
  },
  "large-cross": {
    isMarked: true,
    handling: "read",
    draw: (hand, box) => cross(hand, box, hand.chance.between(1.2, 1.6)),
  },
  /** Reaches the rows above and below. */
  "oversize-cross": {
    isMarked: true,
    handling: "may-ask",
    draw: (hand, box) => cross(hand, box, hand.chance.between(1.9, 2.4)),
  },
  tick: {
    isMarked: true,
    handling: "may-ask",
    draw: (hand, box) => {
      const size = box.w * hand.chance.between(0.8, 1.4);
      const [x, y] = [box.x + box.w * hand.chance.between(0.1, 0.3), box.y + box.h * 0.5];
      drawLine(hand, [
        [x, y],
        [x + size * 0.3, y + size * 0.4],
        [x + size, y - size * 0.6],
      ]);
    },
  },
  slash: {
    isMarked: true,
    handling: "may-ask",
    draw: (hand, box) =>
      drawLine(hand, [
        [box.x + box.w * 0.1, box.y + box.h * 0.95],
        [box.x + box.w * 0.9, box.y + box.h * 0.05],
      ]),
  },
  scribble: { isMarked: true, handling: "may-ask", draw: (hand, box) => scribble(hand, box, 0.85, 7) },
  fill: {
    isMarked: true,
    handling: "may-ask",
    draw: (hand, box) => scribble(hand, box, 0.9, Math.ceil((box.w * 1.8) / hand.pen.width)),
  },
  /** A small stroke that may be a slip. */
  "short-stroke": {
    isMarked: true,
    handling: "may-ask",
    draw: (hand, box) => {
      const [x, y] = centre(box);
      const half = box.w * hand.chance.between(0.18, 0.3);
      drawLine(hand, [
        [x - half, y + half],
        [x + half, y - half],
      ]);
    },
  },
  dot: {
    isMarked: false,
    handling: "may-ask",
    draw: (hand, box) => {
      const [x, y] = centre(box);
      const at: Point = [x + hand.chance.around(box.w * 0.3), y + hand.chance.around(box.w * 0.3)];
      drawLine(hand, [at, [at[0] + 0.25, at[1] + 0.2]]);
    },
  },
  /** Beside the box, where only people can say what it belongs to. */
  outside: {
    isMarked: true,
    handling: "must-ask",
    draw: (hand, box) => {
      const side = hand.chance.happens(0.5) ? -1 : 1;
      cross(hand, box, 0.7, [side * box.w * hand.chance.between(1, 1.25), hand.chance.around(0.4)]);
    },
  },
  "circled-box": {
    isMarked: true,
    handling: "must-ask",
    draw: (hand, box) =>
      drawLine(
        hand,
        ellipse(centre(box), box.w * hand.chance.between(0.75, 0.95), box.h * 0.75, hand.chance),
      ),
  },
  /** An X that was scribbled out again. */
  "taken-back": {
    isMarked: false,
    handling: "must-ask",
    draw: (hand, box) => {
      cross(hand, box, 0.9);
      scribble(hand, box, hand.chance.between(1, 1.25), 9);
    },
  },
} as const satisfies Record<string, BoxStyle>;

export type BoxStyleName = keyof typeof styles;
export const boxStyles: Readonly<Record<BoxStyleName, BoxStyle>> = styles;
