import { targetRoutes, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import type { NumberPlace } from "./number-place.ts";
import { seriesMessages } from "./opened-messages.ts";
import { percentOf, percentText } from "./percent-of.ts";
import classes from "./reporting.module.css";

/** How much of each target of this unit and indicator the target's own figure makes up. */
export function PlanCompletion({ place }: { readonly place: NumberPlace }) {
  const t = useMessages(seriesMessages);
  const formats = useFormats();
  const { unitId, indicatorId } = place;
  const targets = useRoute(targetRoutes.listTargets, { query: { unitId, indicatorId } });
  const rows = targets.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <strong>{t.plan}</strong>
      <ul className={classes.lines}>
        {rows.map(({ id, title, value, dueOn, standing }) => {
          const share = value === null || standing.actual === null ? null : percentOf(standing.actual, value);
          return (
            <li key={id}>
              <Link to="/targets/$targetId" params={{ targetId: id }}>
                {title}
              </Link>
              {value !== null && share !== null && (
                <div className={classes.quiet}>
                  {t.planOf(percentText(share), writeVietnamese(value), formats.day(dueOn))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
