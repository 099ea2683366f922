/** Khâu đột phá, chương trình, đề án, nhóm nhiệm vụ. */
export const programmeKinds = ["breakthrough", "programme", "scheme", "task-group"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

export interface ProgrammeNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether putting `id` under `parentId` would make a programme its own ancestor. */
export function wouldMakeCycle(
  nodes: readonly ProgrammeNode[],
  id: string,
  parentId: string | null,
): boolean {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
