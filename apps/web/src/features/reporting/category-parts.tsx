import { Select } from "@mantine/core";
import type { OpenedNumber } from "@nhiemky/reporting/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMessages } from "../../language/messages.ts";
import { computedMessages } from "./computed-messages.ts";
import { figureMessages } from "./figure-messages.ts";
import type { NumberPlace } from "./number-place.ts";
import classes from "./reporting.module.css";
import { ReportedCount, TotalValue } from "./total-value.tsx";

interface CategoryProps {
  readonly number: OpenedNumber;
  readonly place: NumberPlace;
}

function searchOf({ unitId, periodId, structure }: NumberPlace, category: string | undefined) {
  return { unitId, periodId, structure, category };
}

/** Which part of the breakdown is open; everything on the page is then of that part. */
export function CategoryChoice({ number, place }: CategoryProps) {
  const t = useMessages(computedMessages);
  const navigate = useNavigate();
  const { categorySet } = number.indicator;
  if (categorySet === null) return null;
  return (
    <div className={classes.place} data-print="never">
      <Select
        label={categorySet.name}
        allowDeselect={false}
        data={[
          { value: "", label: t.whole },
          ...categorySet.options.map(({ id, label }) => ({ value: id as string, label })),
        ]}
        value={place.categoryOptionId ?? ""}
        onChange={(category) =>
          void navigate({
            to: "/figures/$indicatorId",
            params: { indicatorId: place.indicatorId },
            search: searchOf(place, category || undefined),
          })
        }
      />
    </div>
  );
}

/** The parts of a whole by category; each opens in turn. */
export function CategoryParts({ number, place }: CategoryProps) {
  const t = useMessages(computedMessages);
  const shared = useMessages(figureMessages);
  return (
    <section className={classes.section} aria-label={t.byCategory}>
      <h2>{t.byCategory}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{number.indicator.categorySet?.name ?? t.category}</th>
              <th scope="col">{shared.value}</th>
              <th scope="col">{shared.reported}</th>
            </tr>
          </thead>
          <tbody>
            {number.byCategory.map(({ id, label, total }) => (
              <tr key={id}>
                <th scope="row">
                  <Link
                    to="/figures/$indicatorId"
                    params={{ indicatorId: place.indicatorId }}
                    search={searchOf(place, id)}
                  >
                    {label}
                  </Link>
                </th>
                <td>
                  <TotalValue total={total} />
                </td>
                <td>
                  <ReportedCount total={total} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
