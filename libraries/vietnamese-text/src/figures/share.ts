import type { ClaimDraft } from "./claim.ts";
import { type FigureText, operandValues, slackOf } from "./figure-text.ts";
import { closing, shareKind } from "./find-ratios.ts";
import { isNear } from "./judge.ts";
import type { Quantity } from "./quantity.ts";

/** A share with the whole that it was read against. */
export interface Share {
  readonly draft: ClaimDraft;
  readonly whole: Quantity;
}

/** A share of a whole as the words give it. */
export function shareOf(
  figures: FigureText,
  percent: Quantity,
  part: Quantity,
  whole: Quantity,
  words: string,
  isCertain: boolean,
): Share {
  return { draft: draftOf(figures, percent, part, whole, words, isCertain), whole };
}

/** The same share, certain when what is stated comes near: a slip of these very figures. */
export function certainWhenNear(share: Share, tolerance?: number): Share {
  return { ...share, draft: { ...share.draft, isCertain: isNear(share.draft, tolerance) } };
}

function draftOf(
  figures: FigureText,
  percent: Quantity,
  part: Quantity,
  whole: Quantity,
  words: string,
  isCertain: boolean,
): ClaimDraft {
  const [partValue, wholeValue] = operandValues([part, whole]);
  const isNear =
    whole.sentence === percent.sentence && whole.start > part.start && whole.start > percent.start;
  return {
    start: part.sentence === percent.sentence ? Math.min(part.start, percent.start) : percent.start,
    end: closing(figures.text, isNear ? whole.unitEnd : percent.end),
    kind: shareKind(words),
    inputs: { part: partValue!, total: wholeValue! },
    stated: { value: percent.value, decimals: percent.decimals, hedge: percent.hedge },
    operandSlack: slackOf([part, whole]),
    unit: "%",
    isCertain,
    pair: [part, whole],
  };
}
