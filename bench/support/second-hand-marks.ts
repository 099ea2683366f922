import type { BallotRow, Box } from "@nhiemky/ballot-paper";
import type { Handling } from "../../tools/ballot-simulator/src/index.ts";

export type Chance = () => number;

/** Small and quick; another generator than the simulator's. */
export function randomOf(seed: number): Chance {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

export const within = (chance: Chance, from: number, to: number): number => from + (to - from) * chance();
export const pick = <T>(chance: Chance, values: readonly T[]): T =>
  values[Math.floor(chance() * values.length)]!;

/** A standard normal value. */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

export interface Drawing {
  readonly chance: Chance;
  readonly colour: string;
  readonly width: number;
}

export interface Mark {
  readonly means: boolean;
  readonly handling: Handling;
  readonly paths: (drawing: Drawing, row: BallotRow, box: Box) => readonly string[];
}

export const millimetres = (value: number): string => value.toFixed(2);
const middleOf = (row: BallotRow): number => row.baseline - row.xHeight * 0.5;

/** A hand's line between two points: a cubic curve whose handles stray. */
function stroke(chance: Chance, x1: number, y1: number, x2: number, y2: number, stray = 0.3): string {
  const bend = () => normal(chance) * stray;
  const [a, b] = [(2 * x1 + x2) / 3, (x1 + 2 * x2) / 3];
  const [c, d] = [(2 * y1 + y2) / 3 + bend(), (y1 + 2 * y2) / 3 + bend()];
  return `M${millimetres(x1)} ${millimetres(y1)}C${millimetres(a)} ${millimetres(c)} ${millimetres(b)} ${millimetres(d)} ${millimetres(x2)} ${millimetres(y2)}`;
}

function across(drawing: Drawing, row: BallotRow, from: number, to: number, lift = 0): string {
  const { chance } = drawing;
  const y = middleOf(row) + lift + normal(chance) * 0.12;
  return stroke(chance, from, y + normal(chance) * 0.15, to, y + normal(chance) * 0.15);
}

const ends = (chance: Chance, { name }: BallotRow): readonly [number, number] => [
  name.x - within(chance, -0.2, 2.5),
  name.x + name.w + within(chance, -0.2, 7),
];

function wave(chance: Chance, row: BallotRow, height: number, length: number): string {
  const [from, to] = ends(chance, row);
  const parts = [`M${millimetres(from)} ${millimetres(middleOf(row))}`];
  let sign = 1;
  for (let x = from; x < to; x += length, sign = -sign)
    parts.push(
      `q${millimetres(length / 2)} ${millimetres(sign * height * within(chance, 1.6, 2.2))} ${millimetres(length)} 0`,
    );
  return parts.join("");
}

function ring(x: number, y: number, rx: number, ry: number): string {
  return `M${millimetres(x - rx)} ${millimetres(y)}a${millimetres(rx)} ${millimetres(ry)} 0 1 1 ${millimetres(2 * rx)} 0a${millimetres(rx)} ${millimetres(ry)} 0 1 1 ${millimetres(-2 * rx)} 0.3`;
}

function hatch(chance: Chance, from: number, to: number, top: number, bottom: number, step: number): string {
  const parts = [`M${millimetres(from)} ${millimetres(bottom)}`];
  for (let x = from; x < to; x += step * within(chance, 0.8, 1.2))
    parts.push(`L${millimetres(x)} ${millimetres(top)}L${millimetres(x + step / 2)} ${millimetres(bottom)}`);
  return parts.join("");
}

function tickAt(x: number, y: number, size: number): string {
  return `M${millimetres(x)} ${millimetres(y)}l${millimetres(size * 0.3)} ${millimetres(size * 0.4)}L${millimetres(x + size)} ${millimetres(y - size * 0.7)}`;
}

const lastWord = (row: BallotRow): number => row.name.x + row.name.w * (1 - 0.28);

export const plainStrikes = {
  line: (d, row) => [across(d, row, ...ends(d.chance, row))],
  "two lines": (d, row) => [
    across(d, row, ...ends(d.chance, row), -0.5),
    across(d, row, ...ends(d.chance, row), 0.5),
  ],
  wave: (d, row) => [wave(d.chance, row, within(d.chance, 0.4, 0.9), within(d.chance, 2, 4))],
} as const satisfies Record<string, Mark["paths"]>;

export const oddStrikes = {
  "short of the end": {
    means: true,
    handling: "may-ask",
    paths: (d, row) => [
      across(d, row, row.name.x - 0.5, row.name.x + row.name.w * within(d.chance, 0.86, 0.95)),
    ],
  },
  "runs far on": {
    means: true,
    handling: "may-ask",
    paths: (d, row) => [across(d, row, row.name.x - 4, row.name.x + row.name.w + within(d.chance, 8, 18))],
  },
  "last word only": {
    means: true,
    handling: "must-ask",
    paths: (d, row) => [across(d, row, lastWord(row), row.name.x + row.name.w + 0.8)],
  },
  "first words only": {
    means: true,
    handling: "must-ask",
    paths: (d, row) => [across(d, row, row.name.x - 0.8, row.name.x + row.name.w * 0.55)],
  },
  "into the next row": {
    means: true,
    handling: "must-ask",
    paths: (d, row) => [
      stroke(
        d.chance,
        row.name.x - 1,
        middleOf(row),
        row.name.x + row.name.w + 2,
        middleOf(row) + row.strip.h * 0.9,
      ),
    ],
  },
  underlined: {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [
      stroke(
        d.chance,
        row.name.x,
        row.baseline + row.xHeight * 0.55,
        row.name.x + row.name.w,
        row.baseline + row.xHeight * 0.55,
        0.08,
      ),
    ],
  },
  circled: {
    means: false,
    handling: "must-ask",
    paths: (_, row) => [
      ring(row.name.x + row.name.w / 2, middleOf(row), row.name.w / 2 + 1.5, row.strip.h * 0.46),
    ],
  },
  "ticked over": {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [
      tickAt(row.name.x + row.name.w * within(d.chance, 0.2, 0.6), middleOf(row), within(d.chance, 4, 6)),
    ],
  },
  "ticked beside": {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [
      tickAt(row.name.x + row.name.w + within(d.chance, 2, 8), middleOf(row), within(d.chance, 3, 5)),
    ],
  },
  "crossed through": {
    means: true,
    handling: "must-ask",
    paths: (d, row) => [
      stroke(
        d.chance,
        row.name.x + row.name.w * 0.25,
        middleOf(row) - 2.2,
        row.name.x + row.name.w * 0.75,
        middleOf(row) + 2.2,
      ),
      stroke(
        d.chance,
        row.name.x + row.name.w * 0.75,
        middleOf(row) - 2.2,
        row.name.x + row.name.w * 0.25,
        middleOf(row) + 2.2,
      ),
    ],
  },
  scribbled: {
    means: true,
    handling: "may-ask",
    paths: (d, row) => [
      hatch(d.chance, row.name.x, row.name.x + row.name.w, middleOf(row) - 1.8, middleOf(row) + 1.8, 0.8),
    ],
  },
  "struck, then hatched out": {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [
      across(d, row, ...ends(d.chance, row)),
      hatch(d.chance, row.name.x + 1, row.name.x + row.name.w, middleOf(row) - 2, middleOf(row) + 2, 2.4),
    ],
  },
  "struck, then waved out": {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [across(d, row, ...ends(d.chance, row)), wave(d.chance, row, 1.6, 2.2)],
  },
  "struck, then circled": {
    means: false,
    handling: "must-ask",
    paths: (d, row) => [
      across(d, row, ...ends(d.chance, row)),
      ring(row.name.x + row.name.w / 2, middleOf(row), row.name.w / 2 + 1.5, row.strip.h * 0.46),
    ],
  },
  "a dot": {
    means: false,
    handling: "may-ask",
    paths: (d, row) => [
      `M${millimetres(row.name.x + row.name.w * d.chance())} ${millimetres(middleOf(row))}l0.1 0.1`,
    ],
  },
} as const satisfies Record<string, Mark>;

const half = (box: Box): number => box.w / 2;
export const crossIn: Mark["paths"] = (d, _row, { x, y, w, h }) => {
  const grow = within(d.chance, -0.15, 0.12) * w;
  return [
    stroke(d.chance, x - grow, y - grow, x + w + grow, y + h + grow, 0.15),
    stroke(d.chance, x + w + grow, y - grow, x - grow, y + h + grow, 0.15),
  ];
};

export const oddBoxes = {
  tick: {
    means: true,
    handling: "may-ask",
    paths: (_d, _r, { x, y, w }) => [tickAt(x + 0.15 * w, y + 0.55 * w, w * 0.9)],
  },
  slash: {
    means: true,
    handling: "may-ask",
    paths: (d, _r, { x, y, w, h }) => [stroke(d.chance, x + 0.1 * w, y + h, x + 0.9 * w, y, 0.1)],
  },
  filled: {
    means: true,
    handling: "may-ask",
    paths: (d, _r, { x, y, w, h }) => [hatch(d.chance, x + 0.3, x + w - 0.3, y + 0.4, y + h - 0.4, 0.45)],
  },
  scribble: {
    means: true,
    handling: "may-ask",
    paths: (d, _r, { x, y, w, h }) => [hatch(d.chance, x + 0.5, x + w - 0.5, y + 0.7, y + h - 0.7, 1)],
  },
  "ring in the box": {
    means: true,
    handling: "may-ask",
    paths: (_d, _r, box) => [ring(box.x + half(box), box.y + half(box), half(box) * 0.7, half(box) * 0.7)],
  },
  "at the edge": {
    means: true,
    handling: "must-ask",
    paths: (d, row, box) =>
      crossIn(d, row, { ...box, x: box.x + box.w * 1.02, w: box.w * 0.8, h: box.h * 0.8 }),
  },
  "ring round the box": {
    means: true,
    handling: "must-ask",
    paths: (_d, _r, box) => [ring(box.x + half(box), box.y + half(box), half(box) * 1.6, half(box) * 1.5)],
  },
  "X lined out": {
    means: false,
    handling: "must-ask",
    paths: (d, row, box) => [
      ...crossIn(d, row, box),
      stroke(d.chance, box.x - 3, box.y + half(box), box.x + box.w + 3, box.y + half(box), 0.1),
    ],
  },
  "X scribbled out": {
    means: false,
    handling: "must-ask",
    paths: (d, row, box) => [
      ...crossIn(d, row, box),
      hatch(d.chance, box.x - 0.6, box.x + box.w + 0.6, box.y - 0.3, box.y + box.h + 0.3, 0.9),
    ],
  },
} as const satisfies Record<string, Mark>;

export const secondHandStyles = {
  "strike-out": Object.keys(oddStrikes),
  "agree-disagree": Object.keys(oddBoxes),
} as const;
