import type { FastifyBaseLogger } from "fastify";
import { pino } from "pino";
import type { Settings } from "./settings.ts";

/**
 * The structured log, on standard error (standard output belongs to what commands print). It holds no personal data:
 * addresses of people and query strings (which may hold a name searched for) are left out.
 */
export function openLog(level: Settings["logLevel"]): FastifyBaseLogger {
  return pino(
    {
      level,
      base: null,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split("?")[0],
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
    },
    pino.destination(2),
  ) as unknown as FastifyBaseLogger;
}
