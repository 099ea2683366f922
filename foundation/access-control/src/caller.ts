import type { Route } from "@nhiemky/http-contract";
import type { Id, Result } from "@nhiemky/kernel";
import type { Actor, Scope } from "./actor.ts";

/** A request as the HTTP edge hands it over, before anybody knows who sent it. */
export interface IncomingRequest {
  readonly method: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a request proved itself with. */
export type Credential =
  | {
      readonly kind: "session";
      readonly sessionId: Id<"session">;
      /** When the holder last gave the password (and the code, where there is one) in this session. */
      readonly confirmedAt: Date;
      /** The password was chosen by somebody else: nothing is allowed but changing it. */
      readonly mustChangePassword: boolean;
    }
  | { readonly kind: "token"; readonly tokenId: Id<"access-token">; readonly isReadOnly: boolean };

/** Who sent a request, and by what. */
export interface Caller {
  /** Null: nobody is signed in. */
  readonly actor: Actor | null;
  readonly credential: Credential | null;
  readonly incoming: IncomingRequest;
}

/** Reads session cookie or bearer token; refuses a forged cross-site request (CSRF) and a broken token. */
export type Authenticate = (incoming: IncomingRequest) => Promise<Result<Caller>>;

/** Decides a route for a caller; on success says where the caller holds the route's permission. */
export type Authorise = (
  route: Route,
  input: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
  caller: Caller,
) => Promise<Result<Scope>>;

/** A cookie to set with the reply; `value` null removes it. The edge adds Path=/, HttpOnly, SameSite=Strict, Secure. */
export interface ReplyCookie {
  readonly name: string;
  readonly value: string | null;
  readonly maxAgeSeconds: number;
}

/** A reply that also sets cookies. */
export interface ReplyWithCookies<T> {
  readonly reply: T;
  readonly cookies: readonly ReplyCookie[];
}
