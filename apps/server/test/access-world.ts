import {
  createAccount,
  csrfHeader,
  grantRole,
  sessionCookie,
  systemActor,
  type UnitId,
} from "@nhiemky/access-control";
import { type Route, routeUrl } from "@nhiemky/http-contract";
import { addDays, civilDate, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { establishUnit, isWithin } from "@nhiemky/org-structure";
import { sql } from "kysely";
import type { RunningServer } from "../src/start-server.ts";
import { type CallerName, places, roleOf, type UnitPlace } from "./access-expectation.ts";
import type { AccessFixture, Answer, RouteFixture } from "./access-matrix.ts";

export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>;

/** What one domain adds to the matrix. */
export type RouteFixtures = Pick<AccessFixture, "records" | "inputs" | "lists" | "carriedIds">;

/** An id that no record has. */
export const noOne = "0199aaaa-0000-7000-8000-0000000000ff";

const password = "Một câu đủ dài để nhớ";
const since = civilDate("2020-01-01");

/** Four units, one account for each caller, and how to speak to the server as them: what every fixture starts from. */
export async function accessWorld(server: RunningServer) {
  const { connection } = server.database;
  const context = { connection, clock: systemClock, random: systemRandom, actor: systemActor("test") };
  const establish = async (fullName: string, parentUnitId: UnitId | null) => {
    const unit = {
      fullName,
      parentUnitId,
      unitKind: "grassroots-organisation",
      establishedOn: civilDate("1980-01-01"),
    };
    return expectOk(await establishUnit(context, unit), fullName).unitId;
  };
  const top = await establish("Đảng bộ trên cùng", null);
  const superior = await establish("Đảng bộ cấp trên", top);
  const own = await establish("Đảng bộ của mình", superior);
  const units: Readonly<Record<UnitPlace, UnitId>> = {
    superior,
    own,
    subordinate: await establish("Chi bộ cấp dưới", own),
    foreign: await establish("Đảng bộ bên cạnh", superior),
  };
  /** Between the top and a place: who sends to it, and to whom it sends. */
  const parents: Readonly<Record<UnitPlace, UnitId>> = {
    superior: top,
    own: superior,
    subordinate: own,
    foreign: superior,
  };
  const below: Readonly<Record<UnitPlace, UnitId>> = {
    superior: await establish("Chi bộ của cấp trên", superior),
    own: units.subordinate,
    subordinate: await establish("Tổ của chi bộ", units.subordinate),
    foreign: await establish("Chi bộ bên cạnh", units.foreign),
  };
  const elsewhere = await establish("Đảng bộ nơi khác", top);
  const newAccount = async (signInName: string, password?: string) =>
    expectOk(await createAccount(context, { signInName, displayName: signInName, password }), signInName);
  let accountNumber = 0;
  return {
    context,
    units,
    top,
    parents,
    below,
    elsewhere,
    soon: addDays(today(systemClock), 30),
    placeOf: (unitId: string | null): UnitPlace[] => places.filter((place) => units[place] === unitId),
    /** A new account that holds a role on the unit at a place. */
    accountAt: async (place: UnitPlace) => {
      const accountId = await newAccount(`nguoi.${++accountNumber}`);
      const grant = { role: "reader", unitId: units[place], from: since, to: null } as const;
      const grantId = expectOk(await grantRole(context, isWithin, accountId, grant), "grant");
      return { accountId, grantId };
    },
    ...callerSessions(server, context, units, newAccount),
    send: (route: Route, input: RouteFixture, session: string | null) => send(server, route, input, session),
    countEvents: async () => {
      const { rows } = await sql<{
        count: number;
      }>`select coalesce(max(sequence), 0) as count from audit_entry`.execute(connection);
      return rows[0]!.count;
    },
  } satisfies Partial<AccessFixture> & Record<string, unknown>;
}

function callerSessions(
  server: RunningServer,
  context: Parameters<typeof grantRole>[0],
  units: Readonly<Record<UnitPlace, UnitId>>,
  newAccount: (signInName: string, password: string) => Promise<Parameters<typeof grantRole>[2]>,
): Pick<AccessFixture, "signIn" | "forgetSessions"> {
  const names = new Map<CallerName, string>();
  const sessions = new Map<CallerName, string>();
  const signIn: AccessFixture["signIn"] = async (caller) => {
    const holder = roleOf(caller);
    if (holder === null) return null;
    const known = sessions.get(caller);
    if (known !== undefined) return known;
    let signInName = names.get(caller);
    if (signInName === undefined) {
      signInName = caller.replace(" ", ".");
      names.set(caller, signInName);
      const accountId = await newAccount(signInName, password);
      const unitId = holder.isEverywhere ? null : units.own;
      const grant = { role: holder.role, unitId, from: since, to: null };
      expectOk(await grantRole(context, isWithin, accountId, grant), caller);
    }
    const response = await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ signInName, password }),
    });
    const secret = new RegExp(`${sessionCookie}=([^;]+)`).exec(response.headers.get("set-cookie") ?? "")?.[1];
    if (secret === undefined) throw new Error(`${caller} cannot sign in: ${await response.text()}`);
    sessions.set(caller, secret);
    return secret;
  };
  return { signIn, forgetSessions: () => sessions.clear() };
}

async function send(
  server: RunningServer,
  route: Route,
  input: RouteFixture,
  session: string | null,
): Promise<Answer> {
  const headers: Record<string, string> = { [csrfHeader]: "1" };
  if (session !== null) headers.cookie = `${sessionCookie}=${session}`;
  let body: BodyInit | undefined;
  if (route.upload !== undefined) {
    const form = new FormData();
    form.append("fields", JSON.stringify(input.body ?? {}));
    const { file } = input;
    if (file) form.append("file", new Blob([Buffer.from(file.content)], { type: file.mediaType }), file.name);
    body = form;
  } else if (route.body !== undefined) {
    headers["content-type"] = "application/json";
    body = JSON.stringify(input.body ?? {});
  }
  const url = `${server.url}${routeUrl(route, { params: input.params, query: input.query } as never)}`;
  const response = await fetch(url, {
    method: route.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const reply: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : bytes;
  return {
    status: response.status,
    code: response.ok ? null : ((reply as { code?: string } | null)?.code ?? null),
    body: reply,
  };
}
