import { Button } from "@mantine/core";
import {
  type Contribution,
  compareDecimals,
  type OpenedNumber,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { downloadCsv } from "./download-csv.ts";
import { figureMessages } from "./figure-messages.ts";
import type { NumberPlace } from "./number-place.ts";
import { openedMessages } from "./opened-messages.ts";
import { percentOf, percentText } from "./percent-of.ts";
import classes from "./reporting.module.css";
import { ReportedCount, TotalValue } from "./total-value.tsx";

interface ContributionTableProps {
  readonly number: OpenedNumber;
  readonly place: NumberPlace;
}

/** Null where parts do not add. */
function shareOf({ share }: Contribution): string | null {
  return share === null ? null : percentOf(share.part, share.whole);
}

/** The greatest first; who has no value comes last. */
function byValue(a: Contribution, b: Contribution): number {
  if (a.total.value === null || b.total.value === null)
    return Number(a.total.value === null) - Number(b.total.value === null);
  return compareDecimals(b.total.value, a.total.value);
}

/** The parts of a number, each with its share as a bar; a part opens in turn. */
export function ContributionTable({ number, place }: ContributionTableProps) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const { indicator } = number;
  const contributions = number.contributions.toSorted(byValue);
  const greatest = Math.max(0, ...contributions.map((part) => Number(shareOf(part) ?? 0)));
  const isShared = contributions.some(({ kind }) => kind === "inherited");
  const download = () =>
    downloadCsv(`${indicator.version.name} ${number.unit.name} ${number.period.label}`, [
      [shared.unit, shared.value, `${t.share} (%)`, shared.reported],
      ...contributions.map((part) => [
        part.unit.name,
        writeVietnamese(part.total.value ?? ""),
        writeVietnamese(shareOf(part) ?? ""),
        `${part.total.reportedCount}/${part.total.expectedCount}`,
      ]),
    ]);
  return (
    <section className={classes.section} aria-label={t.contributions}>
      <h2>{t.contributions}</h2>
      <p className={classes.quiet}>{contributions.length === 0 ? t.noParts : t.contributionsHelp}</p>
      {isShared && <p className={classes.quiet}>{t[indicator.version.splitRule]}</p>}
      {contributions.length > 0 && (
        <>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{shared.unit}</th>
                  <th scope="col">{shared.value}</th>
                  <th scope="col" colSpan={2}>
                    {t.share}
                  </th>
                  <th scope="col">{shared.reported}</th>
                </tr>
              </thead>
              <tbody>
                {contributions.map((part) => (
                  <tr key={`${part.kind} ${part.unit.id} ${part.inheritedShare?.part ?? ""}`}>
                    <th scope="row">
                      <PartName part={part} place={place} />
                    </th>
                    <td>
                      <TotalValue total={part.total} />
                    </td>
                    <ShareCells percent={shareOf(part)} greatest={greatest} />
                    <td>
                      <ReportedCount total={part.total} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button variant="subtle" size="compact-sm" data-print="never" onClick={download}>
            {shared.downloadCsv}
          </Button>
        </>
      )}
    </section>
  );
}

function PartName({ part, place }: { readonly part: Contribution; readonly place: NumberPlace }) {
  const t = useMessages(openedMessages);
  const { indicatorId, periodId, structure, categoryOptionId } = place;
  const { unit, kind, inheritedShare, mayOpen } = part;
  const search = {
    unitId: unit.id,
    periodId,
    structure: kind === "inherited" ? "then" : structure,
    category: categoryOptionId,
  };
  return (
    <>
      {mayOpen && kind !== "own" ? (
        <Link to="/figures/$indicatorId" params={{ indicatorId }} search={search}>
          {unit.name}
        </Link>
      ) : (
        unit.name
      )}
      {kind !== "child" && <span className={classes.note}>{t[kind]}</span>}
      {inheritedShare !== null && (
        <span className={classes.note}>{t.shareRule(inheritedShare.part, inheritedShare.whole)}</span>
      )}
    </>
  );
}

interface ShareCellsProps {
  readonly percent: string | null;
  /** The longest bar is the greatest share's. */
  readonly greatest: number;
}

function ShareCells({ percent, greatest }: ShareCellsProps) {
  if (percent === null) return <td colSpan={2} />;
  const width = greatest === 0 ? 0 : Math.max(0, (Number(percent) / greatest) * 100);
  return (
    <>
      <td>
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${width}%` }} />
        </span>
      </td>
      <td>{percentText(percent)}</td>
    </>
  );
}
