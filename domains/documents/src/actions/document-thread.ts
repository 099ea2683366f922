import {
  nameClauses,
  nameDocuments,
  stepsDownFromClauses,
  stepsDownFromDocuments,
  stepsUpFromClauses,
  stepsUpFromDocuments,
} from "../storage/thread-rows.ts";
import type { ThreadSource } from "./thread-of.ts";

/** Documents and clauses in threads: links, answers, and which document a clause is part of. */
export const documentThread: ThreadSource = {
  kinds: ["document", "clause"],
  name: (connection, kind, ids) =>
    kind === "document" ? nameDocuments(connection, ids) : nameClauses(connection, ids),
  async steps(connection, direction, kind, ids, limit) {
    if (kind === "document")
      return direction === "up"
        ? stepsUpFromDocuments(connection, ids, limit)
        : stepsDownFromDocuments(connection, ids, limit);
    if (kind === "clause")
      return direction === "up"
        ? stepsUpFromClauses(connection, ids, limit)
        : stepsDownFromClauses(connection, ids, limit);
    return [];
  },
};
