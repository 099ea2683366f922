import { Button } from "@mantine/core";
import {
  type Contribution,
  divideDecimals,
  multiplyDecimals,
  type OpenedNumber,
  writeVietnamese,
} from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { downloadCsv } from "./download-csv.ts";
import { figureMessages } from "./figure-messages.ts";
import type { NumberPlace } from "./number-place.ts";
import { openedMessages } from "./opened-messages.ts";
import classes from "./reporting.module.css";
import { TotalValue } from "./total-value.tsx";

interface ContributionTableProps {
  readonly number: OpenedNumber;
  readonly place: NumberPlace;
}

/** Percent with two decimals, half up on the exact fraction; null where parts do not add. */
function percentOf({ share }: Contribution): string | null {
  if (share === null) return null;
  return divideDecimals(multiplyDecimals(share.part, "100"), share.whole, 2);
}

/** The parts of a number, each with its share as a bar; a part opens in turn. */
export function ContributionTable({ number, place }: ContributionTableProps) {
  const t = useMessages(openedMessages);
  const shared = useMessages(figureMessages);
  const formats = useFormats();
  const { contributions, indicator } = number;
  const isShared = contributions.some(({ kind }) => kind === "inherited");
  const download = () =>
    downloadCsv(`${indicator.version.name} ${number.unit.name} ${number.period.label}`, [
      [shared.unit, shared.value, `${t.share} (%)`, shared.reported],
      ...contributions.map((part) => [
        part.unit.name,
        writeVietnamese(part.total.value ?? ""),
        writeVietnamese(percentOf(part) ?? ""),
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
                    <ShareCells percent={percentOf(part)} />
                    <td>{formats.ratio(part.total.reportedCount, part.total.expectedCount)}</td>
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
  const { indicatorId, periodId, structure } = place;
  const { unit, kind, inheritedShare, mayOpen } = part;
  const search = { unitId: unit.id, periodId, structure: kind === "inherited" ? "then" : structure };
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

function ShareCells({ percent }: { readonly percent: string | null }) {
  if (percent === null) return <td colSpan={2} />;
  const width = Math.min(100, Math.max(0, Number(percent)));
  return (
    <>
      <td>
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${width}%` }} />
        </span>
      </td>
      <td>{writeVietnamese(percent)}%</td>
    </>
  );
}
