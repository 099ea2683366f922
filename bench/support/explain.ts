import type { Connection } from "@nhiemky/database";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A connection that notes every statement that goes through it. */
export function listeningConnection(pool: pg.Pool, heard: (statement: Statement) => void): Connection {
  return new Kysely<object>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === "query") heard({ sql: event.query.sql, parameters: event.query.parameters });
    },
  });
}

export interface ExplainedStatement {
  readonly executionMs: number;
  readonly sql: string;
  readonly plan: readonly string[];
}

/** The plans of the slowest statements, measured by running each of them again (EXPLAIN ANALYZE, rolled back). */
export async function explainSlowest(
  pool: pg.Pool,
  statements: readonly Statement[],
  count: number,
): Promise<readonly ExplainedStatement[]> {
  const explained: ExplainedStatement[] = [];
  for (const { sql, parameters } of statements) {
    if (!/^\s*(select|with)/i.test(sql)) continue;
    explained.push(await explain(pool, sql, parameters));
  }
  return explained.toSorted((a, b) => b.executionMs - a.executionMs).slice(0, count);
}

async function explain(
  pool: pg.Pool,
  sql: string,
  parameters: readonly unknown[],
): Promise<ExplainedStatement> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (analyze, buffers) ${sql}`, [
      ...parameters,
    ]);
    const plan = rows.map((row) => row["QUERY PLAN"]);
    const time = plan
      .map((line) => /^Execution Time: ([\d.]+) ms/.exec(line)?.[1])
      .find((found) => found !== undefined);
    return { executionMs: Number(time), sql: sql.replace(/\s+/g, " ").trim(), plan };
  } finally {
    await client.query("rollback");
    client.release();
  }
}
