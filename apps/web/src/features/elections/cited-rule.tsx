import { useMessages } from "../../language/messages.ts";
import { evidenceWords } from "../../shared-ui/evidence-words.ts";
import classes from "./elections.module.css";

interface CitedRuleProps {
  readonly rule: {
    readonly citation: string | null;
    readonly evidence: "read" | "partly-read" | "inferred" | "unverified";
    readonly overridden: { readonly reason: string } | null;
  };
}

/** An article, how sure it is, and who set another value: never hidden where a verdict rests on it. */
export function CitedRule({ rule }: CitedRuleProps) {
  const marks = useMessages(evidenceWords);
  return (
    <span className={classes.cited}>
      {rule.citation ?? "–"} <em>({marks[rule.evidence]})</em>
      {rule.overridden !== null && (
        <em>
          {" "}
          {marks.overridden}: {rule.overridden.reason}
        </em>
      )}
    </span>
  );
}
