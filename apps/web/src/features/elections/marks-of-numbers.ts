import type { Marks } from "@nhiemky/elections/contract";
import type { DeskLayout } from "./desk-layout.ts";

/** What typed numbers say of each name: struck ones on a ballot to strike out, otherwise the two columns of boxes. */
export function marksOfNumbers(
  overlay: DeskLayout,
  first: readonly number[],
  second: readonly number[],
): Marks {
  const rows = overlay.pages.flatMap((page) => page.rows);
  return Object.fromEntries(
    rows.map(({ candidate, number }) => {
      const isFirst = first.includes(number);
      if (overlay.grammar === "strike-out") return [candidate, isFirst ? "against" : "for"] as const;
      const isSecond = second.includes(number);
      if (isFirst) return [candidate, isSecond ? "both" : "for"] as const;
      return [candidate, isSecond ? "against" : "neither"] as const;
    }),
  );
}
