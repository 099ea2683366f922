import fastifySwagger from "@fastify/swagger";
import { problemSchema } from "@nhiemky/http-contract";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import { productVersion } from "../product-version.ts";

/** OpenAPI 3.1 of every registered route, at /api/openapi.json. Register before the routes. */
export async function registerOpenApi(server: FastifyInstance): Promise<void> {
  await server.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Nhiệm Kỳ",
        version: productVersion,
        description:
          "One term, one ledger. Sign in with a personal access token (Authorization: Bearer …). " +
          "Every refusal is problem details (RFC 9457) with a stable `code` and a sentence in Vietnamese and English.",
      },
      components: {
        securitySchemes: { personalAccessToken: { type: "http", scheme: "bearer" } },
        schemas: { Problem: z.toJSONSchema(problemSchema, { target: "draft-2020-12" }) as never },
      },
      security: [{ personalAccessToken: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  server.get("/api/openapi.json", { schema: { hide: true } }, async () => server.swagger());
}
