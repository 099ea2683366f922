import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition, unitNames } from "@nhiemky/org-structure";
import { readableAmong } from "@nhiemky/search-index";
import type { RawBuilder } from "kysely";
import { documentErrors } from "../errors.ts";
import type { ThreadView } from "../search-routes.ts";
import { selectSteps, type ThreadStep } from "../storage/select-steps.ts";

/** What a node is called. */
export interface ThreadName {
  readonly id: string;
  /** The record whose readers may see it; null: its source left out what the reader may not see. */
  readonly recordId: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly unitId: string | null;
  readonly on: CivilDate | null;
}

/** Who reads a thread, and as of which day. */
export interface ThreadReader {
  readonly scope: Scope;
  /** By which things are named: the day asked for, or today. */
  readonly day: CivilDate;
  /** Null: as things stand, with what is decided beforehand; otherwise nothing that came after the day. */
  readonly on: CivilDate | null;
}

/**
 * What a domain adds to threads. Each call takes the nodes of one level together, so a thread costs a few statements a
 * level however wide it is. A source answers for kinds it does not own too: programmes steps down from a clause to the
 * tasks that rest on it.
 */
export interface ThreadSource {
  /** The kinds that it gives names to. */
  readonly kinds: readonly string[];
  name(
    connection: Connection,
    kind: string,
    ids: readonly string[],
    reader: ThreadReader,
  ): Promise<readonly ThreadName[]>;
  /**
   * A select about `node.id` of rows (kind, id, relation, total): at most `limit` steps of a relation, with how many there
   * are, and nothing that came after `on`. Null: from this kind nothing of this domain leads that way.
   */
  steps(
    direction: "up" | "down",
    kind: string,
    bounds: { readonly limit: number; readonly on: CivilDate | null },
  ): RawBuilder<unknown> | null;
}

const sources: ThreadSource[] = [];

/** Adds a domain's part to every thread; called once, where the domain is loaded. */
export function extendThreads(source: ThreadSource): void {
  sources.push(source);
}

const stepsANode = 25;
const mostLevels = 5;
const mostNodes = 600;

/**
 * How many levels to walk. Everything hangs on a unit, so of what it holds only the next level is shown, each a door to
 * its own thread; for the same reason a unit met on the way is not walked on from.
 */
function levelsFrom(rootKind: string, direction: "up" | "down"): number {
  return rootKind === "unit" && direction === "down" ? 1 : mostLevels;
}

interface Node extends ThreadName {
  readonly kind: string;
  readonly distance: number;
}

/** Mạch việc: everything that a node serves, and everything that rests on it, as far as the actor may see. */
export async function threadOf(
  context: ActionContext,
  scope: Scope,
  root: { readonly kind: string; readonly id: string; readonly on?: CivilDate | undefined },
): Promise<Result<ThreadView>> {
  const { connection } = context;
  const { on = null } = root;
  const reader: ThreadReader = { scope, on, day: on ?? today(context.clock) };
  const nodes = new Map<string, Node>();
  const edges = new Map<string, { from: string; to: string; relation: string }>();
  const more: ThreadView["more"] = [];
  const key = (kind: string, id: string) => `${kind}:${id}`;

  /** Names those not yet in the thread, keeps the readable ones, and returns them. */
  async function admit(found: readonly { kind: string; id: string }[], distance: number): Promise<Node[]> {
    const fresh = found.filter(({ kind, id }) => !nodes.has(key(kind, id)));
    const admitted: Node[] = [];
    for (const [kind, group] of Map.groupBy(fresh, (node) => node.kind)) {
      const source = sources.find((each) => each.kinds.includes(kind));
      const ids = [...new Set(group.map((node) => node.id))];
      const names = (await source?.name(connection, kind, ids, reader)) ?? [];
      const recordIds = names.flatMap((name) => name.recordId ?? []);
      const readable = await readableAmong(connection, recordIds, (column) => scopeCondition(scope, column));
      for (const name of names) {
        if (nodes.size >= mostNodes || (name.recordId !== null && !readable.has(name.recordId))) continue;
        const node = { ...name, kind, distance };
        nodes.set(key(kind, name.id), node);
        admitted.push(node);
      }
    }
    return admitted;
  }

  const [start] = await admit([root], 0);
  if (start === undefined) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  for (const direction of ["up", "down"] as const) {
    const levels = levelsFrom(root.kind, direction);
    let level = [start];
    for (let distance = 1; distance <= levels && level.length > 0 && nodes.size < mostNodes; distance++) {
      const steps: (ThreadStep & { readonly nodeKind: string })[] = [];
      for (const [kind, group] of Map.groupBy(level, (node) => node.kind)) {
        const ids = group.map((node) => node.id);
        for (const source of sources) {
          const asked = source.steps(direction, kind, { limit: stepsANode, on });
          const found = asked === null ? [] : await selectSteps(connection, ids, asked);
          steps.push(...found.map((step) => ({ ...step, nodeKind: kind })));
        }
      }
      const admitted = await admit(steps, direction === "up" ? -distance : distance);
      level = admitted.filter(({ kind }) => kind !== "unit");
      for (const step of steps) {
        const near = key(step.nodeKind, step.node);
        const far = key(step.kind, step.id);
        if (!nodes.has(far)) continue;
        const edge = {
          from: direction === "up" ? near : far,
          to: direction === "up" ? far : near,
          relation: step.relation,
        };
        edges.set(`${edge.from} ${edge.relation} ${edge.to}`, edge);
      }
      for (const [node, group] of Map.groupBy(
        steps,
        (step) => `${key(step.nodeKind, step.node)} ${step.relation}`,
      )) {
        const left = (group[0]?.total ?? 0) - group.length;
        const [id = "", relation = ""] = node.split(" ");
        if (left > 0) more.push({ node: id, direction, relation, count: left });
      }
    }
  }
  const unitIds = [...nodes.values()].flatMap((node) =>
    node.unitId === null ? [] : [node.unitId as UnitId],
  );
  const names = await unitNames(connection, unitIds, reader.day);
  return ok({
    root: key(root.kind, root.id),
    nodes: [...nodes].map(([id, node]) => ({
      kind: node.kind,
      id,
      title: node.title,
      detail: node.detail,
      unitId: node.unitId as UnitId | null,
      unitName: node.unitId === null ? null : (names.get(node.unitId as UnitId)?.fullName ?? null),
      on: node.on,
      distance: node.distance,
    })),
    edges: [...edges.values()],
    more,
  });
}
