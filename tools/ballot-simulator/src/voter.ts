import type { BallotPage, BallotRow } from "@nhiemky/ballot-paper";
import { type BoxStyleName, boxStyles } from "./box-marks.ts";
import { type BoxChoice, markBoxes, markStrike } from "./mark-row.ts";
import type { Chance } from "./random.ts";
import { type StrikeStyleName, strikeStyles } from "./strike-marks.ts";
import type { Hand } from "./strokes.ts";
import type { RowTruth } from "./truth.ts";

/**
 * How a ballot is marked: "clean": one plain style throughout; "mixed": plain, with a few odd rows on some ballots;
 * or the name of one style, used for every second choice.
 */
export type Marking =
  | "clean"
  | "mixed"
  | StrikeStyleName
  | BoxStyleName
  | "block"
  | "both-boxes"
  | "changed-mind";

/** What a voter does with each row of the whole ballot, decided before the pen touches paper. */
export interface Voter {
  /** Names struck together by one stroke, before the others are marked one by one; mostly none. */
  pickBlock(page: BallotPage): readonly BallotRow[];
  markRow(hand: Hand, row: BallotRow): RowTruth;
}

const plainStrikes: Readonly<Partial<Record<StrikeStyleName, number>>> = {
  single: 60,
  double: 12,
  wavy: 10,
  slanted: 10,
  zigzag: 8,
};
const plainBoxes: Readonly<Partial<Record<BoxStyleName, number>>> = { cross: 85, "large-cross": 15 };

/** Share of mixed ballots with odd rows; on those, the share of rows that are odd and of pages with a block. */
const oddBallots = 0.3;
const oddRows = 0.06;
const oddBlocks = 0.1;

const isStrikeStyle = (style: string): style is StrikeStyleName => style in strikeStyles;
const isBoxStyle = (style: string): style is BoxStyleName => style in boxStyles;
const oddStrikes = Object.keys(strikeStyles).filter((style) => !(style in plainStrikes) && style !== "none");
const oddBoxes = [
  ...Object.keys(boxStyles).filter((style) => !(style in plainBoxes)),
  "both-boxes",
  "changed-mind",
];

export function strikingVoter(marking: Marking, shareStruck: number, chance: Chance): Voter {
  const plain = chance.weighted(plainStrikes);
  const isOdd = marking === "mixed" && chance.happens(oddBallots);
  const given = isStrikeStyle(marking) ? marking : null;
  const hasBlock = (): boolean => marking === "block" || (isOdd && chance.happens(oddBlocks));
  return {
    pickBlock(page) {
      if (!hasBlock() || page.rows.length < 3) return [];
      const start = chance.whole(page.rows.length - 2);
      const column = page.rows.slice(start).filter((row) => row.strip.x === page.rows[start]!.strip.x);
      return column.length < 3 ? [] : column.slice(0, 3 + chance.whole(3));
    },
    markRow(hand, row) {
      if (given !== null) return markStrike(hand, row, chance.happens(0.5) ? given : "none");
      if (isOdd && chance.happens(oddRows)) {
        const odd = chance.pick(oddStrikes);
        if (isStrikeStyle(odd)) return markStrike(hand, row, odd);
      }
      return markStrike(hand, row, chance.happens(shareStruck) ? plain : "none");
    },
  };
}

/** The two boxes of one row in one of the odd ways. */
function oddChoice(style: string, isAgreed: boolean): BoxChoice {
  if (style === "both-boxes") return { agree: "cross", disagree: "cross" };
  if (style === "changed-mind")
    return isAgreed ? { agree: "cross", disagree: "taken-back" } : { agree: "taken-back", disagree: "cross" };
  const mark = isBoxStyle(style) ? style : "cross";
  return isAgreed ? { agree: mark, disagree: null } : { agree: null, disagree: mark };
}

export function boxVoter(marking: Marking, chance: Chance): Voter {
  const plain = chance.weighted(plainBoxes);
  const isOdd = marking === "mixed" && chance.happens(oddBallots);
  const given = marking === "clean" || marking === "mixed" ? null : marking;
  return {
    pickBlock: () => [],
    markRow(hand, row) {
      const isAgreed = chance.happens(0.75);
      if (given !== null)
        return markBoxes(hand, row, oddChoice(chance.happens(0.5) ? given : "cross", isAgreed));
      if (isOdd && chance.happens(oddRows))
        return markBoxes(hand, row, oddChoice(chance.pick(oddBoxes), isAgreed));
      if (chance.happens(0.03)) return markBoxes(hand, row, { agree: null, disagree: null });
      return markBoxes(hand, row, oddChoice(plain, isAgreed));
    },
  };
}
