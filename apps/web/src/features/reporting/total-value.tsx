import { type Total, writeVietnamese } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { figureMessages } from "./figure-messages.ts";
import classes from "./reporting.module.css";

/** A total in words: its value with both sums of a ratio, its bounds where only these are known, and what is an estimate. */
export function TotalValue({ total }: { readonly total: Total }) {
  const t = useMessages(figureMessages);
  const formats = useFormats();
  const { value, numerator, denominator, atLeast, atMost, estimatedCount } = total;
  if (value === null && atLeast !== null && atMost !== null)
    return <>{t.between(writeVietnamese(atLeast), writeVietnamese(atMost))}</>;
  if (value === null) return <span className={classes.quiet}>{isAllNil(total) ? t.nil : t.none}</span>;
  return (
    <>
      {estimatedCount > 0 && (
        <abbr className={classes.estimate} title={t.estimated(formats.number(estimatedCount))}>
          ≈
        </abbr>
      )}
      {writeVietnamese(value)}
      {numerator !== null && denominator !== null && (
        <span className={classes.quiet}>
          {" "}
          ({t.ratioOf(writeVietnamese(numerator), writeVietnamese(denominator))})
        </span>
      )}
    </>
  );
}

function isAllNil({ reportedCount, nilCount }: Total): boolean {
  return nilCount > 0 && nilCount === reportedCount;
}

/** "66/68 đơn vị đã báo cáo · 3 không phát sinh · tính lúc …": never a number alone. */
export function TotalBase({ total }: { readonly total: Total }) {
  const t = useMessages(figureMessages);
  const formats = useFormats();
  const parts = [
    total.expectedCount === 0
      ? t.reportedUnasked(formats.number(total.reportedCount))
      : t.reportedOf(formats.number(total.reportedCount), formats.number(total.expectedCount)),
    total.nilCount > 0 ? t.nilOf(formats.number(total.nilCount)) : null,
    total.estimatedCount > 0 ? t.estimated(formats.number(total.estimatedCount)) : null,
    total.asOf === null ? null : t.asOf(formats.instant(total.asOf)),
  ];
  return <>{parts.filter((part) => part !== null).join(" · ")}</>;
}

/** "66/68"; the count alone where no round asked for the figure. */
export function ReportedCount({ total: { reportedCount, expectedCount } }: { readonly total: Total }) {
  const formats = useFormats();
  return (
    <>{expectedCount === 0 ? formats.number(reportedCount) : formats.ratio(reportedCount, expectedCount)}</>
  );
}
