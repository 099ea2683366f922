import type { ActionContext } from "@nhiemky/access-control";
import { type CivilDate, civilDate, expectOk, isCivilDate } from "@nhiemky/kernel";
import { recordFigure } from "@nhiemky/org-structure";
import { exampleFacts, type FigureFact } from "./example-facts.ts";
import { type ExampleWorld, from } from "./example-world.ts";

/**
 * The figures of streamlining and consolidation, with total, printed share and doubt. The other figures of the sources
 * wait in the data file for the ledger of targets and observations.
 */
export async function loadFigures(context: ActionContext, world: ExampleWorld): Promise<number> {
  let count = 0;
  for (const figure of exampleFacts.figures) {
    const { subject, done } = figure;
    if (done === null || (subject !== "streamlining" && subject !== "consolidation")) continue;
    const source = exampleFacts.sources.find((one) => one.key === figure.source);
    const published = source?.published ?? "";
    const recorded = await recordFigure(context, {
      unitId: from(world.units, figure.unit),
      ...periodOf(figure),
      measure: figure.measure.vi,
      done,
      total: figure.total,
      precision: figure.approx ?? "exact",
      statedHundredths: figure.statedPercent === null ? null : Math.round(figure.statedPercent * 100),
      sourceTitle: [source?.title, source?.outlet, isCivilDate(published) ? null : published]
        .filter((part) => part)
        .join(" · "),
      sourceOn: isCivilDate(published) ? published : null,
      doubtNote: figure.note?.vi ?? null,
      isInvented: false,
    });
    expectOk(recorded, figure.measure.en);
    count++;
  }
  return count;
}

/** First and last day of "2015-2020" (a term) or "2019-H1" (a half-year). */
function periodOf({ term, period }: FigureFact): { periodLabel: string; fromOn: CivilDate; toOn: CivilDate } {
  if (term !== null) {
    const [first, last] = term.split("-");
    return { periodLabel: term, fromOn: civilDate(`${first}-01-01`), toOn: civilDate(`${last}-12-31`) };
  }
  const year = (period ?? "").slice(0, 4);
  const label = `6 tháng đầu năm ${year}`;
  return { periodLabel: label, fromOn: civilDate(`${year}-01-01`), toOn: civilDate(`${year}-06-30`) };
}
