import {
  type AccessTarget,
  declaredPermissions,
  type RoleName,
  type Route,
  roleNames,
} from "@nhiemky/http-contract";

/** Seen from the unit on which the callers hold their role. */
export const places = ["own", "subordinate", "foreign", "superior"] as const;

export type UnitPlace = (typeof places)[number];
/** Where a record lies: with a unit, or made by the superior and handed to the own unit. */
export type Place = UnitPlace | "received";
export const everyPlace: readonly Place[] = [...places, "received"];

/**
 * What a superior made and handed to the own unit is a place of its own: whether that lets the own unit's roles in is
 * the one deliberate difference from "one's own subtree".
 */
export const receivedRecords: Readonly<
  Record<string, { readonly letsIn: boolean; readonly because: string }>
> = {
  document: { letsIn: false, because: "whoever was sent a document does not change the sender's register" },
  "document.reader": { letsIn: true, because: "whoever was sent a document reads it" },
  dispatch: { letsIn: false, because: "who answered and who did not is for the sender" },
  task: { letsIn: false, because: "whoever was given a task does not manage or confirm it" },
  "task.lead": { letsIn: true, because: "the lead unit answers for what a superior assigned" },
  "task.reader": { letsIn: true, because: "the lead unit reads what it was given" },
  "evidence.reader": { letsIn: true, because: "evidence is read by those who read its task" },
  programme: { letsIn: false, because: "a programme is changed by its owner" },
  round: { letsIn: false, because: "a round is led by the unit that opened it" },
  "round.reader": { letsIn: true, because: "whoever is asked in a round reads what is asked and by when" },
  "programme.reader": { letsIn: true, because: "whoever leads a task of a programme reads the programme" },
};

/** Lists that also show what was handed to the own unit, and lists that show less than the subtree. */
const listsOfReceived: ReadonlySet<string> = new Set([
  "listDocuments",
  "exportDocuments",
  "search",
  "listProgrammes",
  "listRounds",
  "listTasks",
  "exportTasks",
  "exportTaskCalendar",
  "readTaskSummary",
]);
const narrowerLists: Readonly<Record<string, readonly Place[]>> = {
  // An office is asked what its own unit was sent, not what each unit below it was; it filters by a unit for those.
  listDeliveries: ["own"],
};

/** Nobody; each role on the own unit; two roles on the whole instance. */
export const callerNames = [
  "nobody",
  ...roleNames,
  "administrator everywhere",
  "office-clerk everywhere",
] as const;
export type CallerName = (typeof callerNames)[number];

export type Expectation =
  | {
      readonly kind: "refused";
      readonly code: "ACCESS_SIGN_IN_REQUIRED" | "ACCESS_FORBIDDEN" | "ACCESS_NOT_FOUND";
    }
  /** `visible`: of a list, the places whose rows are shown; null for what is no list. */
  | { readonly kind: "allowed"; readonly visible: readonly Place[] | null };

/** The role of a caller and whether it holds on the whole instance. */
export function roleOf(caller: CallerName): { role: RoleName; isEverywhere: boolean } | null {
  const role = roleNames.find((name) => caller === name || caller === `${name} everywhere`);
  return role === undefined ? null : { role, isEverywhere: caller !== role };
}

/**
 * What the permission catalogue and docs/security say about a call. A second telling of the rule, on purpose: it shares
 * no code with `authorise`.
 */
export function expectedAnswer(route: Route, caller: CallerName, place: Place): Expectation {
  const { access } = route;
  if (access.kind === "public") return { kind: "allowed", visible: null };
  const holder = roleOf(caller);
  if (holder === null) return { kind: "refused", code: "ACCESS_SIGN_IN_REQUIRED" };
  if (access.kind === "signed-in") return { kind: "allowed", visible: null };
  const permission = declaredPermissions().get(access.permission);
  if (permission === undefined) throw new Error(`${route.id} asks for an undeclared permission`);
  if (!permission.roles.includes(holder.role)) return { kind: "refused", code: "ACCESS_FORBIDDEN" };
  const reach: readonly Place[] = holder.isEverywhere ? everyPlace : ["own", "subordinate"];
  switch (access.target.kind) {
    case "visible":
      return { kind: "allowed", visible: rowsShown(route, holder.isEverywhere, reach) };
    case "instance":
      return holder.isEverywhere
        ? { kind: "allowed", visible: null }
        : { kind: "refused", code: "ACCESS_FORBIDDEN" };
    default:
      return reach.includes(place) || isHandedOver(access.target, place)
        ? { kind: "allowed", visible: null }
        : { kind: "refused", code: "ACCESS_NOT_FOUND" };
  }
}

function isHandedOver(target: AccessTarget, place: Place): boolean {
  return place === "received" && target.kind === "entity" && receivedRecords[target.entity]?.letsIn === true;
}

function rowsShown(route: Route, isEverywhere: boolean, reach: readonly Place[]): readonly Place[] {
  const showsReceived = listsOfReceived.has(route.id);
  if (isEverywhere) return showsReceived ? everyPlace : places;
  return narrowerLists[route.id] ?? (showsReceived ? [...reach, "received"] : reach);
}
