import type { ImplementedRoute, UnitId } from "@nhiemky/access-control";
import type { Route } from "@nhiemky/http-contract";
import { z } from "zod";
import {
  type CallerName,
  callerNames,
  type Expectation,
  everyPlace,
  expectedAnswer,
  type Place,
  places,
  receivedRecords,
  type UnitPlace,
} from "./access-expectation.ts";

/** Input of a route besides the id that access is decided on, which the engine fills in. */
export interface RouteFixture {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: Record<string, unknown>;
  /** File of an upload route. */
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };
}

export interface AccessFixture {
  readonly units: Readonly<Record<UnitPlace, UnitId>>;
  /** Entity name -> makes a new record that lies at that place ("received" only where there is such a thing). */
  readonly records: Readonly<Record<string, (place: Place) => Promise<string>>>;
  /** Route id -> input that passes the route's schemas; routes without further input need none. */
  readonly inputs: Readonly<Record<string, () => RouteFixture | Promise<RouteFixture>>>;
  /** Route id of a list -> makes rows at every place, and reads from a reply at which places its rows lie. */
  readonly lists: Readonly<
    Record<
      string,
      { fill(): Promise<void>; placesIn(reply: unknown): readonly Place[] | Promise<readonly Place[]> }
    >
  >;
  /**
   * Route id -> ids in its input that its own rule does not look at, so that the handler must: a second record, the
   * unit that receives. The input is whole; at "own" it must succeed, elsewhere be refused with that code.
   */
  readonly carriedIds: Readonly<Record<string, readonly CarriedId[]>>;
  /** A session of a caller, the same until `forgetSessions`; null for nobody. */
  readonly signIn: (caller: CallerName) => Promise<string | null>;
  readonly forgetSessions: () => void;
  /** Sends a request as a browser would, with that session. */
  readonly send: (route: Route, input: RouteFixture, session: string | null) => Promise<Answer>;
  /** Number of entries of the audit log: a refused request must not add any. */
  readonly countEvents: () => Promise<number>;
}

export interface CarriedId {
  readonly name: string;
  readonly refusal: string;
  readonly input: (place: UnitPlace) => Promise<RouteFixture>;
}

export interface Answer {
  readonly status: number;
  readonly code: string | null;
  /** Parsed JSON; of a download its bytes. */
  readonly body: unknown;
}

export interface MatrixReport {
  /** What went wrong, each naming route, caller and place; empty when there is no hole. */
  readonly findings: readonly string[];
  /** Requests whose answer was compared. */
  readonly requestCount: number;
}

const refusalCodes: ReadonlySet<string> = new Set([
  "ACCESS_SIGN_IN_REQUIRED",
  "ACCESS_FORBIDDEN",
  "ACCESS_NOT_FOUND",
]);

/**
 * Calls every route as every caller on a target at every place over real HTTP, and compares the answer with what the
 * permission catalogue says (`expectedAnswer`, which knows nothing of the code that decides). A route that cannot be
 * called, because its fixture is missing or its input does not pass the route's own schemas, is a finding.
 */
export async function runAccessMatrix(
  routes: readonly ImplementedRoute[],
  fixture: AccessFixture,
): Promise<MatrixReport> {
  const findings: string[] = [];
  let requestCount = 0;
  const input = inputMaker(fixture);
  for (const { route } of routes) {
    const missing = missingFixture(route, fixture);
    if (missing !== null) {
      findings.push(`${route.id}: cannot be exercised: ${missing}`);
      continue;
    }
    await fixture.lists[route.id]?.fill();
    for (const caller of callerNames) {
      const session = await fixture.signIn(caller);
      for (const place of placesToTry(route)) {
        const expected = expectedAnswer(route, caller, place);
        const finding = await tryOnce(route, await input(route, place, expected), session, expected, fixture);
        requestCount++;
        if (finding !== null) findings.push(`${route.id} as ${caller} on ${place}: ${finding}`);
      }
      // Signing out, changing the password and the like end sessions.
      if (route.access.kind !== "permission" && route.method !== "GET") fixture.forgetSessions();
    }
    for (const filter of unitFilters(route)) {
      for (const place of places) {
        const finding = await tryFilter(route, filter, place, fixture);
        requestCount++;
        if (finding !== null) findings.push(`${route.id} with ${filter} on ${place}: ${finding}`);
      }
    }
    for (const carried of fixture.carriedIds[route.id] ?? []) {
      for (const place of ["own", "foreign", "superior"] as const) {
        const finding = await tryCarried(route, carried, place, fixture);
        requestCount++;
        if (finding !== null) findings.push(`${route.id} with ${carried.name} on ${place}: ${finding}`);
      }
    }
  }
  return { findings, requestCount };
}

/** The parameters by which a list is asked for the rows of one unit. */
function unitFilters(route: Route): readonly string[] {
  const { access } = route;
  if (access.kind !== "permission" || access.target.kind !== "visible") return [];
  const names = route.query instanceof z.ZodObject ? Object.keys(route.query.shape) : [];
  return names.filter((name) => /unitId$/i.test(name));
}

/** Asking a list for another unit must not open that unit; asking for the own one must still find its rows. */
async function tryFilter(
  route: Route,
  filter: string,
  place: UnitPlace,
  fixture: AccessFixture,
): Promise<string | null> {
  const session = await fixture.signIn("administrator");
  const given = (await fixture.inputs[route.id]?.()) ?? {};
  const input = { ...given, query: { ...given.query, [filter]: fixture.units[place] } };
  const answer = await fixture.send(route, input, session);
  if (answer.code !== null && refusalCodes.has(answer.code)) return place === "own" ? answer.code : null;
  if (answer.status !== 200) return `cannot be exercised: ${JSON.stringify(answer.body)}`;
  const shown = await fixture.lists[route.id]!.placesIn(answer.body);
  const outside = shown.filter((each) => !["own", "subordinate", "received"].includes(each));
  if (outside.length > 0) return `shows ${[...new Set(outside)].join(", ")}`;
  const isOwnMissing = filter === "unitId" && place === "own" && !shown.includes("own");
  return isOwnMissing ? "does not show the own rows" : null;
}

function placesToTry(route: Route): readonly Place[] {
  const { access } = route;
  if (access.kind !== "permission") return ["own"];
  const { target } = access;
  if (target.kind === "entity") return receivedRecords[target.entity] === undefined ? places : everyPlace;
  return target.kind === "unit" ? places : ["own"];
}

function missingFixture(route: Route, fixture: AccessFixture): string | null {
  const { access } = route;
  if (access.kind !== "permission") return null;
  const { target } = access;
  if (target.kind === "entity" && fixture.records[target.entity] === undefined) {
    return `no record maker for "${target.entity}"`;
  }
  const reads = fixture.lists[route.id] ?? fixture.carriedIds[route.id];
  return target.kind === "visible" && reads === undefined ? "no reader of its rows" : null;
}

async function tryOnce(
  route: Route,
  input: RouteFixture,
  session: string | null,
  expected: Expectation,
  fixture: AccessFixture,
): Promise<string | null> {
  const eventsBefore = await fixture.countEvents();
  const answer = await fixture.send(route, input, session);
  if (answer.code === "HTTP_INVALID_INPUT") return `cannot be exercised: ${JSON.stringify(answer.body)}`;
  if (answer.status >= 500) return `crashed: ${JSON.stringify(answer.body)}`;
  if (expected.kind === "refused") {
    if (answer.code !== expected.code)
      return `expected ${expected.code}, got ${answer.code ?? answer.status}`;
    return (await fixture.countEvents()) === eventsBefore ? null : "refused, but something was done";
  }
  if (answer.code !== null && refusalCodes.has(answer.code))
    return `expected to be let in, got ${answer.code}`;
  return rowsOutside(route, expected, answer, fixture);
}

/** For a list: what it shows of places that the caller must not see, or does not show of those that it must. */
async function rowsOutside(
  route: Route,
  expected: Extract<Expectation, { kind: "allowed" }>,
  answer: Answer,
  fixture: AccessFixture,
): Promise<string | null> {
  const list = fixture.lists[route.id];
  if (list === undefined || expected.visible === null) return null;
  if (answer.status !== 200) return `cannot be exercised: ${JSON.stringify(answer.body)}`;
  const shown = new Set(await list.placesIn(answer.body));
  const wrong = everyPlace.filter((place) => shown.has(place) !== expected.visible?.includes(place));
  return wrong.length === 0
    ? null
    : `shows ${[...shown].join(", ")}, should show ${expected.visible.join(", ")}`;
}

/** As the role that may do everything on the own unit: what it may not reach there, no other role may. */
async function tryCarried(
  route: Route,
  { input, refusal }: CarriedId,
  place: UnitPlace,
  fixture: AccessFixture,
): Promise<string | null> {
  const session = await fixture.signIn("administrator");
  const request = await input(place);
  const eventsBefore = await fixture.countEvents();
  const answer = await fixture.send(route, request, session);
  if (place === "own")
    return answer.code === null ? null : `cannot be exercised: ${JSON.stringify(answer.body)}`;
  if (answer.code !== refusal) return `expected ${refusal}, got ${answer.code ?? answer.status}`;
  return (await fixture.countEvents()) === eventsBefore ? null : "refused, but something was done";
}

/**
 * Makes the input of a call. A change that must be let in gets a record of its own, because it may end it; reading
 * and calls that must be refused share one a place.
 */
function inputMaker(fixture: AccessFixture) {
  const shared = new Map<string, string>();
  const recordAt = async (entity: string, place: Place, isShared: boolean): Promise<string> => {
    const key = `${entity} ${place}`;
    const known = isShared ? shared.get(key) : undefined;
    if (known !== undefined) return known;
    const id = await fixture.records[entity]!(place);
    if (isShared) shared.set(key, id);
    return id;
  };
  return async (route: Route, place: Place, expected: Expectation): Promise<RouteFixture> => {
    const given = (await fixture.inputs[route.id]?.()) ?? {};
    const { access } = route;
    if (access.kind !== "permission") return given;
    const { target } = access;
    if (target.kind !== "unit" && target.kind !== "entity") return given;
    const isShared = expected.kind === "refused" || route.method === "GET";
    const id =
      target.kind === "entity"
        ? await recordAt(target.entity, place, isShared)
        : fixture.units[place as UnitPlace];
    return { ...given, [target.place]: { ...given[target.place], [target.name]: id } };
  };
}
