import type { BilingualText, ErrorDefinition } from "@nhiemky/kernel";
import type { z } from "zod";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Where the server finds the id that access is decided on. */
export type InputPlace = "params" | "query" | "body";

/**
 * What a permission is asked for.
 * - `instance`: the whole instance (accounts, settings, audit log)
 * - `unit`: the unit whose id stands in the request
 * - `entity`: a record; its domain says which units it belongs to (`ResourceUnits` in access-control)
 * - `visible`: a list; the action returns only what lies in the actor's scope for that permission
 */
export type AccessTarget =
  | { readonly kind: "instance" }
  | { readonly kind: "unit"; readonly place: InputPlace; readonly name: string }
  | { readonly kind: "entity"; readonly entity: string; readonly place: InputPlace; readonly name: string }
  | { readonly kind: "visible" };

/**
 * Who may call a route. There is no default: a route without a rule does not compile.
 * `needsStepUp`: only for somebody who gave the password within the last minutes, in a session; never by a token.
 */
export type AccessRule =
  | { readonly kind: "public"; readonly reason: string }
  | { readonly kind: "signed-in"; readonly reason: string; readonly needsStepUp?: true }
  | {
      readonly kind: "permission";
      readonly permission: string;
      readonly target: AccessTarget;
      readonly needsStepUp?: true;
    };

/** One route, described once for the server, the pages, the OpenAPI document and the access tests. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Unique; the operationId of the OpenAPI document. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Fastify form, e.g. "/api/units/:unitId". */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: BilingualText;
  readonly access: AccessRule;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is one file and its fields, as multipart/form-data; `body` describes the fields. */
  readonly upload?: { readonly maxBytes: number };
  /** The reply is a file, not JSON. */
  readonly download?: { readonly mediaTypes: readonly string[] };
  readonly response: Response;
  /** Status of a success; 200 unless said. */
  readonly status?: 200 | 201 | 204;
  readonly errors: readonly ErrorDefinition[];
}

/** Declares a route; the types of its schemas are kept. */
export function defineRoute<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodType,
>(route: Route<Params, Query, Body, Response>): Route<Params, Query, Body, Response> {
  return route;
}

export type RouteParams<R> = R extends Route<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type RouteQuery<R> = R extends Route<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type RouteBody<R> = R extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type RouteReply<R> = R extends Route<z.ZodType, z.ZodType, z.ZodType, infer T> ? z.output<T> : never;

type Asked<Name extends string, Schema extends z.ZodType> = [Schema] extends [z.ZodUndefined]
  ? unknown
  : { readonly [key in Name]: z.input<Schema> };

/** What a caller hands in: only the parts that the route describes. */
export type RouteInput<R> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? Asked<"params", P> & Asked<"query", Q> & Asked<"body", B>
    : never;
