import type { Database } from "@nhiemky/database";
import { latestTotalProof } from "@nhiemky/reporting";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What /readyz and /metrics need to know about the running server. */
export interface OperationState {
  readonly database: Database;
  isStopping(): boolean;
}

/** /healthz: the process answers. /readyz: it can reach its database and is not stopping. /metrics: Prometheus text. */
export function registerOperations(server: FastifyInstance, state: OperationState): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "nhiemky_http_request_seconds",
    help: "Time from request to reply, by route and status",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  registerProof(registry, state.database);
  server.addHook("onResponse", async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? "unknown";
    const status = reply.statusCode;
    duration.observe({ route, method, status }, reply.elapsedTime / 1000);
    request.log.info({ method, route, status, milliseconds: Math.round(reply.elapsedTime) }, "request");
  });
  server.get("/healthz", { schema: { hide: true } }, async () => ({ status: "up" }));
  server.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const isReady = !state.isStopping() && (await canReachDatabase(state.database));
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? "ready" : "not ready" });
  });
  server.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** What last night's proof of the totals found: more than 0 differing is a fault to be reported. */
function registerProof(registry: Registry, { connection }: Database): void {
  const differing = new Gauge({
    name: "nhiemky_totals_differing",
    help: "Totals of the last nightly sample that differ from the independent checker",
    registers: [registry],
    async collect() {
      const proof = await latestTotalProof(connection).catch(() => null);
      if (proof === null) return;
      differing.set(proof.differenceCount);
      checked.set(proof.checkedCount);
      provedAt.set(proof.provedAt.getTime() / 1000);
    },
  });
  const checked = new Gauge({
    name: "nhiemky_totals_checked",
    help: "Totals compared in the last nightly sample",
    registers: [registry],
  });
  const provedAt = new Gauge({
    name: "nhiemky_totals_proved_seconds",
    help: "When the last nightly sample was compared, Unix time",
    registers: [registry],
  });
}

async function canReachDatabase(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.connection);
    return true;
  } catch {
    return false;
  }
}
