import { changeRoutes, roundsRoutes } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { homeMessages } from "./home-messages.ts";
import classes from "./home-page.module.css";
import { HomeSection } from "./home-section.tsx";

const looksAt = 20;
const shownRows = 5;

/** Reporting rounds that run: how many units have sent, how many are late. */
export function OpenRounds() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const rounds = useRoute(roundsRoutes.listRounds, { query: { pageSize: looksAt } });
  const running = (rounds.data?.rows ?? []).filter(
    ({ isLocked, counts, unitCount }) => !isLocked && counts.approved < unitCount,
  );
  if (running.length === 0) return null;
  const overdue = running.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const [count, late] = [formats.number(running.length), formats.number(overdue)];
  return (
    <HomeSection
      title={t.rounds}
      figure={overdue === 0 ? t.roundsFine(count) : t.roundsLate(count, late)}
      footer={<Link to="/rounds">{t.seeAll}</Link>}
    >
      <ul className={classes.lines}>
        {running.slice(0, shownRows).map(({ id, title, dueOn, counts, unitCount }) => (
          <li key={id} className={classes.line}>
            <Link to="/rounds/$roundId" params={{ roundId: id }} search={{}}>
              {title}
            </Link>
            <span className={classes.about}>
              {t.roundSent(formats.ratio(counts.sent, unitCount), formats.day(dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

/** How much changed in the figures since this account last looked; the page says what. */
export function FigureChanges() {
  const t = useMessages(homeMessages);
  const formats = useFormats();
  const changes = useRoute(changeRoutes.readFigureChanges, { query: {} });
  if (changes.data === undefined) return null;
  const { arrived, corrected, targets, rounds, since } = changes.data;
  if (arrived.length + corrected.length + targets.length + rounds.length === 0) return null;
  const cells = arrived.reduce((sum, { cellCount }) => sum + cellCount, 0);
  const lines = [
    cells > 0 ? t.changedFigures(formats.number(cells)) : null,
    corrected.length > 0 ? t.changedCorrections(formats.number(corrected.length)) : null,
    targets.length > 0 ? t.changedTargets(formats.number(targets.length)) : null,
    rounds.length > 0 ? t.changedRounds(formats.number(rounds.length)) : null,
  ];
  return (
    <HomeSection
      title={t.changes}
      figure={lines.filter((line) => line !== null).join(" · ")}
      footer={<Link to="/figure-changes">{t.changesSince(formats.instant(since))}</Link>}
    />
  );
}
