import { readableText } from "../normalisation/readable-text.ts";
import { readFigureText } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";

/**
 * The figures of a text that count or measure something, with value, unit, scale and hedge: "1.536 đơn", "79,63%",
 * "hơn 4,8 tỷ đồng", "05 lượt", "chín vụ". Dates, numbers of documents, ordinals and ranks are left out. Offsets are
 * those of the text as given.
 */
export function findQuantities(given: string): Quantity[] {
  const readable = readableText(given);
  return readFigureText(readable.text).quantities.map((quantity) => ({
    ...quantity,
    start: readable.originalOffset(quantity.start),
    end: readable.originalOffset(quantity.end),
    unitEnd: readable.originalOffset(quantity.unitEnd),
  }));
}
