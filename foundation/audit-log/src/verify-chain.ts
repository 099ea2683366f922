import type { Connection } from "@nhiemky/database";
import type { AuditTables } from "./audit-tables.ts";
import { type AuditRow, chainStart, entryHash } from "./entry-hash.ts";

const rowsAPage = 1_000;

/** Where the chain ends: what is noted down outside the database to find a cut tail. */
export interface ChainHead {
  /** 0 for an empty log. */
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Why the chain does not hold.
 * - `missing`: no entry with this sequence (removed)
 * - `broken-link`: the entry does not name the hash of the one before it (replaced, moved or inserted)
 * - `changed`: what the entry says, or its place, does not give its hash
 * - `cut`: the log ends before the expected head
 * - `other-head`: the log holds another entry in the place of the expected head (rewritten from some point on)
 */
export type ChainFault = "missing" | "broken-link" | "changed" | "cut" | "other-head";

export type ChainVerdict =
  | { readonly intact: true; readonly head: ChainHead }
  | { readonly intact: false; readonly firstBadSequence: number; readonly fault: ChainFault };

/** The last entry as it stands; not verified. */
export async function readChainHead(connection: Connection): Promise<ChainHead> {
  const last = await connection
    .withTables<AuditTables>()
    .selectFrom("audit_entry")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { sequence: 0, hash: chainStart };
}

/**
 * Reads the whole log from the first entry, a page at a time, and reports the first that is wrong.
 * The chain alone cannot show that its end was cut or that it was rewritten whole: for that, hand in a head that
 * was noted down earlier outside the database.
 */
export async function verifyChain(connection: Connection, expected?: ChainHead): Promise<ChainVerdict> {
  let head: ChainHead = { sequence: 0, hash: chainStart };
  for (;;) {
    const page = await readPage(connection, head.sequence);
    for (const row of page) {
      const bad = faultOf(head, row, expected);
      if (bad !== null) return { intact: false, ...bad };
      head = row;
    }
    if (page.length < rowsAPage) break;
  }
  if (expected !== undefined && expected.sequence > head.sequence) {
    return { intact: false, firstBadSequence: head.sequence + 1, fault: "cut" };
  }
  return { intact: true, head: { sequence: head.sequence, hash: head.hash } };
}

function readPage(connection: Connection, after: number): Promise<AuditRow[]> {
  return connection
    .withTables<AuditTables>()
    .selectFrom("audit_entry")
    .selectAll()
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(rowsAPage)
    .execute();
}

function faultOf(
  previous: ChainHead,
  row: AuditRow,
  expected: ChainHead | undefined,
): { firstBadSequence: number; fault: ChainFault } | null {
  const due = previous.sequence + 1;
  if (row.sequence !== due) return { firstBadSequence: due, fault: "missing" };
  if (entryHash(row) !== row.hash) return { firstBadSequence: due, fault: "changed" };
  if (row.previous_hash !== previous.hash) return { firstBadSequence: due, fault: "broken-link" };
  if (expected?.sequence === due && expected.hash !== row.hash) {
    return { firstBadSequence: due, fault: "other-head" };
  }
  return null;
}
