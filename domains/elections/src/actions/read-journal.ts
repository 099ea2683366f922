import type { ActionContext } from "@nhiemky/access-control";
import { declaredAuditEvents, listAuditEntries } from "@nhiemky/audit-log";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import type { journalEntrySchema } from "../result-schemas.ts";
import { findContest } from "../storage/contest-rows.ts";

export type JournalEntry = z.output<typeof journalEntrySchema>;

/** More acts than any count has. */
const longest = 100_000;

/**
 * Nhật ký kiểm phiếu: every act of a contest, the earliest first. It is the part of the product's audit log that
 * speaks of the contest: append-only and hash-chained there, so that no second journal can differ from it.
 */
export async function journalOf(
  { connection }: ActionContext,
  contestId: ContestId,
): Promise<readonly JournalEntry[]> {
  const filter = { subjectKind: "contest", subjectId: contestId, page: 1, pageSize: longest };
  const { rows } = await listAuditEntries(connection, filter, null);
  return rows.toReversed().map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    event: row.event,
    text: { ...(declaredAuditEvents().get(row.event) ?? { vi: row.event, en: row.event }) },
    author: row.actor_label,
    data: row.data,
  }));
}

export async function readJournal(
  context: ActionContext,
  contestId: ContestId,
): Promise<Result<readonly JournalEntry[]>> {
  const contest = await findContest(context.connection, contestId);
  if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
  return ok(await journalOf(context, contestId));
}
