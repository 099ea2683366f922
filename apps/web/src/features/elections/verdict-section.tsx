import type { resultRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { CitedRule } from "./cited-rule.tsx";
import classes from "./elections.module.css";
import { resultMessages } from "./result-messages.ts";

export type CountResult = RouteReply<typeof resultRoutes.readResult>["result"];

/** Who is elected, from most votes to fewest, with every number that leads there. */
export function VerdictSection({ result }: { readonly result: CountResult }) {
  const t = useMessages(resultMessages);
  const text = useText();
  const formats = useFormats();
  const { verdict, reconciliation } = result;
  const names = new Map(result.votes.map(({ candidate, name }) => [candidate, name]));
  const nameOf = (candidate: string) => names.get(candidate) ?? candidate;
  const { issued, collected, valid, invalid } = reconciliation;
  return (
    <section aria-label={t.verdict} className={classes.section}>
      <div className={classes.box}>
        <p>{t.ballots(issued, collected, valid, invalid)}</p>
        <p className={classes.arithmetic}>
          <strong>{t.base}:</strong> {text(verdict.baseArithmetic)}
        </p>
        <p className={classes.arithmetic}>{text(verdict.arithmetic)}</p>
        {verdict.tied !== null && (
          <p>
            {t.tied(verdict.tied.candidates.map(nameOf).join(", "), verdict.tied.votes, verdict.tied.seats)}
          </p>
        )}
        <p>
          <strong>
            {verdict.seatsLeft > 0 && `${t.seatsLeft(verdict.seatsLeft)}. `}
            {t[verdict.next.step]}
          </strong>{" "}
          {verdict.next.rule !== null && <CitedRule rule={verdict.next.rule} />}
        </p>
      </div>
      <h2>{t.elected(verdict.elected.length)}</h2>
      {verdict.elected.length === 0 ? (
        <p>{t.noneElected}</p>
      ) : (
        <ol className={classes.elected}>
          {verdict.elected.map(({ candidate, votes, percent }) => (
            <li key={candidate}>
              <strong>{nameOf(candidate)}</strong>{" "}
              <span className={classes.arithmetic}>
                {t.votesOf(formats.number(votes))} (
                {formats.share(votes, verdict.base) ?? `${formats.number(percent)}%`})
              </span>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>{t.citations}</summary>
        <ul className={classes.articles}>
          {verdict.citations.map((rule) => (
            <li key={`${rule.parameter} ${rule.citation}`}>
              <CitedRule rule={rule} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
