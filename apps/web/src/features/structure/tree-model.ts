import type { RouteReply } from "@nhiemky/http-contract";
import type { readTreeRoute, UnitId } from "@nhiemky/org-structure/contract";
import { foldForSearch } from "@nhiemky/vietnamese-text";

/** A unit in the tree; places are places in the list of all. */
export interface TreeNode {
  readonly place: number;
  readonly id: UnitId;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly code: string | null;
  readonly kind: string;
  /** False: above the reader's own units, so only its name is known. */
  readonly canOpen: boolean;
  readonly parent: number;
  readonly children: number[];
  readonly depth: number;
  /** What a search looks in. */
  readonly folded: string;
}

export interface UnitTree {
  readonly nodes: readonly TreeNode[];
  readonly roots: readonly number[];
}

/** Joins the rows of the reply into a tree; rows may come in any order. */
export function treeOf({ rows, kinds }: RouteReply<typeof readTreeRoute>): UnitTree {
  const childrenOf: number[][] = rows.map(() => []);
  const roots: number[] = [];
  for (const [place, [, parent]] of rows.entries()) (parent === -1 ? roots : childrenOf[parent]!).push(place);
  const depths = rows.map(() => 0);
  const open = [...roots];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const child of childrenOf[place]!) {
      depths[child] = depths[place]! + 1;
      open.push(child);
    }
  }
  const nodes = rows.map(([id, parent, kind, name, abbreviation, code, canOpen], place) => ({
    place,
    id,
    name,
    abbreviation,
    code,
    kind: kinds[kind] ?? "",
    canOpen: canOpen === 1,
    parent,
    children: childrenOf[place]!,
    depth: depths[place]!,
    folded: foldForSearch(`${name} ${abbreviation ?? ""} ${code ?? ""}`),
  }));
  return { nodes, roots };
}

/** The branches that stand open when the page opens: down to where the reader's own work begins. */
export function openAtFirst({ nodes, roots }: UnitTree): ReadonlySet<number> {
  const open = new Set<number>();
  let level = roots;
  while (level.length === 1) {
    const only = nodes[level[0]!]!;
    open.add(only.place);
    level = only.children;
  }
  return open;
}

/** What a search leaves: the units that hold every word, and those above them. */
export interface TreeSearch {
  readonly hits: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
}

export function searchTree({ nodes }: UnitTree, text: string): TreeSearch | null {
  const words = foldForSearch(text)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const hits = new Set<number>();
  const kept = new Set<number>();
  for (const node of nodes) {
    if (!words.every((word) => node.folded.includes(word))) continue;
    hits.add(node.place);
    for (let place = node.place; place !== -1 && !kept.has(place); place = nodes[place]!.parent)
      kept.add(place);
  }
  return { hits, kept };
}

/** The rows that show, from top to bottom. A search opens every branch that leads to a hit. */
export function visibleNodes(
  { nodes, roots }: UnitTree,
  isOpen: ReadonlySet<number>,
  search: TreeSearch | null,
): readonly TreeNode[] {
  const shown: TreeNode[] = [];
  const visit = (places: readonly number[]) => {
    for (const place of places) {
      if (search !== null && !search.kept.has(place)) continue;
      const node = nodes[place]!;
      shown.push(node);
      if (
        search === null
          ? isOpen.has(place)
          : node.children.some((child) => search.kept.has(child)) || isOpen.has(place)
      )
        visit(node.children);
    }
  };
  visit(roots);
  return shown;
}
