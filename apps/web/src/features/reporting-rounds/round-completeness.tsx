import { UnstyledButton } from "@mantine/core";
import { type Completeness, type NamedUnit, type RoundRow, roundsRoutes } from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import classes from "./reporting-rounds.module.css";
import { roundsMessages } from "./rounds-messages.ts";

interface RoundCompletenessProps {
  readonly roundId: RoundRow["id"];
  readonly owner: NamedUnit;
  readonly underUnitId: string | undefined;
  /** Undefined: back to the unit that asks. */
  readonly onOpen: (unitId: string | undefined) => void;
}

/** How many of how many have sent, on time and approved: of a unit and of each below it; a row opens the next level. */
export function RoundCompleteness({ roundId, owner, underUnitId, onOpen }: RoundCompletenessProps) {
  const t = useMessages(roundsMessages);
  const query = useRoute(
    roundsRoutes.readCompleteness,
    {
      params: { roundId },
      query: underUnitId === undefined ? {} : { underUnitId: underUnitId as NamedUnit["id"] },
    },
    { keepsPrevious: true },
  );
  return (
    <section aria-label={t.byLevel}>
      <h2 className={classes.heading}>{t.byLevel}</h2>
      <Loaded query={query}>
        {({ under, rows }) => (
          <div className={classes.scroll}>
            <table className={classes.counts}>
              <thead>
                <tr>
                  <th scope="col">{t.unit}</th>
                  <th scope="col">{t.sent}</th>
                  <th scope="col">{t.onTime}</th>
                  <th scope="col">{t.submitted}</th>
                  <th scope="col">{t.returned}</th>
                  <th scope="col">{t.approved}</th>
                  <th scope="col">{t.overdue}</th>
                </tr>
              </thead>
              <tbody>
                <Line of={under} name={t.itself(under.unit.name)} isWhole />
                {rows.map((row) => (
                  <Line
                    key={row.unit.id}
                    of={row}
                    name={row.unit.name}
                    {...(row.hasUnitsBelow ? { onOpen: () => onOpen(row.unit.id) } : {})}
                  />
                ))}
              </tbody>
            </table>
            {under.unit.id !== owner.id && (
              <UnstyledButton className={classes.link} onClick={() => onOpen(undefined)}>
                {t.backTo}
              </UnstyledButton>
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}

interface LineProps {
  readonly of: Completeness;
  readonly name: string;
  readonly isWhole?: boolean;
  readonly onOpen?: () => void;
}

function Line({ of: { counts, unitCount }, name, isWhole = false, onOpen }: LineProps) {
  const formats = useFormats();
  const share = formats.share(counts.sent, unitCount);
  return (
    <tr data-whole={isWhole}>
      <th scope="row">
        {onOpen === undefined ? (
          name
        ) : (
          <UnstyledButton className={classes.link} onClick={onOpen}>
            {name}
          </UnstyledButton>
        )}
      </th>
      <td>
        {formats.ratio(counts.sent, unitCount)}{" "}
        {share !== null && <span className={classes.quiet}>{share}</span>}
      </td>
      <td>{formats.number(counts.sentOnTime)}</td>
      <td>{formats.number(counts.submitted)}</td>
      <td>{formats.number(counts.returned)}</td>
      <td>{formats.ratio(counts.approved, unitCount)}</td>
      <td data-late={counts.overdue > 0}>{formats.number(counts.overdue)}</td>
    </tr>
  );
}
