import type { ThreadView } from "@nhiemky/documents/contract";

export type ThreadNode = ThreadView["nodes"][number];

/** A node of the tree as the page draws it, with what hangs on it. */
export interface Branch {
  readonly node: ThreadNode;
  /** How it bears on the node that it hangs on. */
  readonly relation: string;
  readonly children: readonly Branch[];
  /** What hangs on it too and was left out. */
  readonly leftOut: number;
}

/** A thread as two trees from the node asked for; a node that can be reached in two ways is drawn once. */
export interface ThreadTree {
  readonly root: ThreadNode;
  readonly up: readonly Branch[];
  readonly down: readonly Branch[];
  readonly leftOutAbove: number;
  readonly leftOutBelow: number;
}

function byDay(a: Branch, b: Branch): number {
  return (
    (a.node.on ?? "9999").localeCompare(b.node.on ?? "9999") || a.node.title.localeCompare(b.node.title, "vi")
  );
}

export function treeOfThread(thread: ThreadView): ThreadTree | null {
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
  const root = nodes.get(thread.root);
  if (root === undefined) return null;
  const leftOut = (id: string, direction: "up" | "down") =>
    thread.more
      .filter((entry) => entry.node === id && entry.direction === direction)
      .reduce((sum, { count }) => sum + count, 0);

  function grow(from: ThreadNode, direction: "up" | "down", drawn: Set<string>): readonly Branch[] {
    const step = direction === "up" ? -1 : 1;
    const found = thread.edges.flatMap((edge) => {
      const [near, far] = direction === "up" ? [edge.from, edge.to] : [edge.to, edge.from];
      const node = nodes.get(far);
      if (near !== from.id || node?.distance !== from.distance + step || drawn.has(far)) return [];
      drawn.add(far);
      return [{ node, relation: edge.relation }];
    });
    return found
      .map(({ node, relation }) => ({
        node,
        relation,
        children: grow(node, direction, drawn),
        leftOut: leftOut(node.id, direction),
      }))
      .sort(byDay);
  }

  return {
    root,
    up: grow(root, "up", new Set([root.id])),
    down: grow(root, "down", new Set([root.id])),
    leftOutAbove: leftOut(root.id, "up"),
    leftOutBelow: leftOut(root.id, "down"),
  };
}

export interface UnitCount {
  readonly unitId: string;
  readonly unitName: string;
  /** How many nodes of each kind the unit has below the node asked for. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Who has how much of what rests on the node asked for; the busiest first. */
export function countByUnit(thread: ThreadView): readonly UnitCount[] {
  const units = new Map<string, { unitName: string; kinds: Map<string, number>; total: number }>();
  for (const { distance, unitId, unitName, kind } of thread.nodes) {
    if (distance <= 0 || unitId === null || unitName === null || kind === "clause") continue;
    const unit = units.get(unitId) ?? { unitName, kinds: new Map<string, number>(), total: 0 };
    unit.kinds.set(kind, (unit.kinds.get(kind) ?? 0) + 1);
    unit.total++;
    units.set(unitId, unit);
  }
  return [...units]
    .map(([unitId, unit]) => ({ unitId, ...unit }))
    .sort((a, b) => b.total - a.total || a.unitName.localeCompare(b.unitName, "vi"));
}

/** "document:0190…" as the two parts of an address. */
export function partsOfKey(key: string): { readonly kind: string; readonly id: string } {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at), id: key.slice(at + 1) };
}
