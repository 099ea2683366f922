import type { Problem } from "@nhiemky/http-contract";
import { useMessages } from "../../language/messages.ts";
import classes from "./documents.module.css";
import { newDocumentMessages } from "./new-document-messages.ts";

interface Mark {
  readonly level: string;
  readonly place: string;
  readonly page: number | null;
  readonly excerpt: string;
}

/** The places where a refused file says that it is secret, so that a false alarm can be seen to be one. */
export function SecretPlaces({ problem }: { problem: Problem }) {
  const t = useMessages(newDocumentMessages);
  const marks = (problem.details?.marks ?? []) as readonly Mark[];
  if (marks.length === 0) return null;
  return (
    <div className={classes.check} data-tone="bad">
      {t.secretPlaces}
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.place} ${mark.page} ${mark.excerpt}`}>
            {mark.level}: “{mark.excerpt}”{mark.page === null ? "" : ` (tr. ${mark.page})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
