import { IconChevronRight } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRowWindow } from "../../shared-ui/use-row-window.ts";
import type { TreeNode } from "./tree-model.ts";
import classes from "./unit-tree.module.css";

const messages = defineMessages({
  tree: { vi: "Cây tổ chức", en: "Tree of units" },
  open: { vi: (name: string) => `Mở ${name}`, en: (name: string) => `Open ${name}` },
  close: { vi: (name: string) => `Thu gọn ${name}`, en: (name: string) => `Close ${name}` },
  onlyName: { vi: "ngoài phạm vi của bạn", en: "outside your scope" },
});

interface UnitTreeProps {
  /** The rows that show, from top to bottom. */
  readonly nodes: readonly TreeNode[];
  readonly isOpen: (node: TreeNode) => boolean;
  readonly onToggle: (node: TreeNode, open: boolean) => void;
  readonly isHit: (node: TreeNode) => boolean;
  readonly kindLabel: (kind: string) => string;
}

/** The tree as rows in a window: arrows move and open, Enter goes to the unit. */
export function UnitTree({ nodes, isOpen, onToggle, isHit, kindLabel }: UnitTreeProps) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const { visible, before, after, measure, show } = useRowWindow(nodes.length, body);
  const [focused, setFocused] = useState(0);
  const [mustFocus, setMustFocus] = useState(false);
  const current = Math.min(focused, nodes.length - 1);
  useEffect(() => {
    if (!mustFocus) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (row === null || row === undefined) return;
    row.focus();
    setMustFocus(false);
  });
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(nodes.length - 1, index));
    setFocused(next);
    setMustFocus(true);
    show(next);
  };
  const actOf = (key: string, node: TreeNode): (() => void) | undefined => {
    const hasChildren = node.children.length > 0;
    switch (key) {
      case "ArrowDown":
        return () => moveTo(current + 1);
      case "ArrowUp":
        return () => moveTo(current - 1);
      case "Home":
        return () => moveTo(0);
      case "End":
        return () => moveTo(nodes.length - 1);
      case "ArrowRight":
        if (!hasChildren) return undefined;
        return isOpen(node) ? () => moveTo(current + 1) : () => onToggle(node, true);
      case "ArrowLeft":
        if (hasChildren && isOpen(node)) return () => onToggle(node, false);
        return () => moveTo(nodes.findIndex((other) => other.place === node.parent));
      case "Enter":
        if (!node.canOpen) return undefined;
        return () => void navigate({ to: "/units/$unitId", params: { unitId: node.id } });
      default:
        return undefined;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodes[current];
    if (node === undefined) return;
    const act = actOf(event.key, node);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={body} role="tree" aria-label={t.tree} className={classes.tree} onKeyDown={onKeyDown}>
      <div style={{ height: before }} />
      {visible.map((index) => {
        const node = nodes[index];
        if (node === undefined) return null;
        const hasChildren = node.children.length > 0;
        const open = isOpen(node);
        return (
          <div
            key={node.id}
            ref={measure}
            data-index={index}
            role="treeitem"
            aria-level={node.depth + 1}
            aria-expanded={hasChildren ? open : undefined}
            aria-selected={index === current}
            tabIndex={index === current ? 0 : -1}
            className={classes.row}
            data-hit={isHit(node) || undefined}
            style={{ "--depth": node.depth } as CSSProperties}
            onFocus={() => setFocused(index)}
          >
            {hasChildren ? (
              <button
                type="button"
                tabIndex={-1}
                className={classes.toggle}
                data-open={open || undefined}
                aria-label={open ? t.close(node.name) : t.open(node.name)}
                onClick={() => onToggle(node, !open)}
              >
                <IconChevronRight size={18} stroke={1.6} aria-hidden />
              </button>
            ) : (
              <span className={classes.toggle} />
            )}
            <span className={classes.name}>
              {node.canOpen ? (
                <Link to="/units/$unitId" params={{ unitId: node.id }} tabIndex={-1}>
                  {node.name}
                </Link>
              ) : (
                <span title={t.onlyName}>{node.name}</span>
              )}
              {hasChildren && <span className={classes.count}>{node.children.length}</span>}
            </span>
            <span className={classes.kind}>{kindLabel(node.kind)}</span>
            <span className={classes.code}>{node.code ?? node.abbreviation ?? ""}</span>
          </div>
        );
      })}
      <div style={{ height: after }} />
    </div>
  );
}
