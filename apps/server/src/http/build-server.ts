import { randomUUID } from "node:crypto";
import fastifyCompress from "@fastify/compress";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastifyMultipart from "@fastify/multipart";
import type { ImplementedRoute } from "@nhiemky/access-control";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Settings } from "../settings.ts";
import { registerErrorReplies } from "./problem-reply.ts";
import { registerCaller } from "./register-caller.ts";
import { registerHelp } from "./register-help.ts";
import { registerOpenApi } from "./register-openapi.ts";
import { type OperationState, registerOperations } from "./register-operations.ts";
import { registerPages } from "./register-pages.ts";
import { type RouteServices, registerRoutes } from "./register-routes.ts";

const jsonBodyLimit = 4 * 1024 * 1024;

/** Builds the HTTP server without listening. */
export async function buildServer(
  settings: Settings,
  log: FastifyBaseLogger,
  routes: readonly ImplementedRoute[],
  services: RouteServices,
  state: OperationState,
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: settings.trustsProxy,
    bodyLimit: jsonBodyLimit,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: "idle",
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  registerErrorReplies(server);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component kit sets style attributes; its style elements carry the nonce of the page.
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: settings.publicUrl.startsWith("https:") ? [] : null,
      },
    },
    enableCSPNonces: true,
    strictTransportSecurity: settings.publicUrl.startsWith("https:"),
  });
  await server.register(fastifyCookie);
  await server.register(fastifyCompress, { threshold: 1024 });
  await server.register(fastifyMultipart);
  await registerOpenApi(server);
  registerOperations(server, state);
  registerCaller(server, services.authenticate);
  registerRoutes(server, routes, services);
  registerHelp(server, routes);
  await registerPages(server);
  return server;
}
