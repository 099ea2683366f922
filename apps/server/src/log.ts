import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";
import type { Settings } from "./settings.ts";

/**
 * The structured log, on standard error (standard output belongs to what commands print). It holds no personal data:
 * a request is its route and status, without the address of a person or what was searched for.
 */
export function openLog(level: Settings["logLevel"]): FastifyBaseLogger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  ) as unknown as FastifyBaseLogger;
}
