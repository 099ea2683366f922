import type { Route, RouteBody, RouteParams, RouteQuery, RouteReply } from "@nhiemky/http-contract";
import type { Result } from "@nhiemky/kernel";
import type { ActionContext } from "./action-context.ts";
import type { Scope } from "./actor.ts";
import type { Caller, ReplyWithCookies } from "./caller.ts";
import type { ResourceUnits } from "./resource-units.ts";

/** A file as it arrived, whole, within the route's limit. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A reply that is a file. */
export interface FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer | string;
}

/** What a handler receives: validated input, and where the actor holds the route's permission. */
export interface RouteRequest<R> {
  readonly params: RouteParams<R>;
  readonly query: RouteQuery<R>;
  readonly body: RouteBody<R>;
  /** The uploaded file of an upload route; null when none was sent. */
  readonly file: UploadedFile | null;
  /** For lists (`visible`): return only what lies in this scope. */
  readonly scope: Scope;
  readonly caller: Caller;
}

export type RouteHandler<R> = (
  context: ActionContext,
  request: RouteRequest<R>,
) => Promise<Result<RouteReply<R> | FileReply | ReplyWithCookies<RouteReply<R>>>>;

/** A route with the code behind it. Access has been decided before the handler runs. */
export interface ImplementedRoute {
  readonly route: Route;
  readonly handler: RouteHandler<Route>;
}

export function implement<R extends Route>(route: R, handler: RouteHandler<R>): ImplementedRoute {
  return { route, handler: handler as unknown as RouteHandler<Route> };
}

/** What a domain hands to the composition root. */
export interface DomainModule {
  readonly name: string;
  /** Folder of NNNN-name.sql files. */
  readonly migrations: URL;
  readonly routes: readonly ImplementedRoute[];
  /** For `entity` targets: entity name -> which units a record belongs to. */
  readonly resourceUnits: Readonly<Record<string, ResourceUnits>>;
}
