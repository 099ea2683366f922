import { Button, TextInput } from "@mantine/core";
import type { RouteReply } from "@nhiemky/http-contract";
import { readTreeRoute } from "@nhiemky/org-structure/contract";
import { IconBook2, IconPlus, IconSearch, IconTableImport } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan } from "../../session/use-me.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";
import { openAtFirst, searchTree, type TreeNode, treeOf, visibleNodes } from "./tree-model.ts";
import { UnitTree } from "./unit-tree.tsx";

const messages = defineMessages({
  description: {
    vi: (count: string, day: string) => `${count} tổ chức, tính đến ngày ${day}`,
    en: (count: string, day: string) => `${count} units, as of ${day}`,
  },
  find: {
    vi: "Tìm trong cây: tên không cần dấu, viết tắt, mã",
    en: "Find in the tree: name, abbreviation, code",
  },
  hits: { vi: (count: string) => `${count} tổ chức khớp`, en: (count: string) => `${count} units match` },
  openAll: { vi: "Mở hết", en: "Open all" },
  closeAll: { vi: "Thu gọn", en: "Close all" },
  empty: { vi: "Chưa có tổ chức nào vào ngày này", en: "There is no unit on this day" },
  emptyHelp: {
    vi: "Trang này cho thấy cây tổ chức của một ngày bất kỳ. Hãy chọn ngày khác, ghi quyết định thành lập, hoặc nhập danh sách từ tệp .xlsx.",
    en: "This page shows the tree of units of any day. Choose another day, enter a decision that establishes a unit, or import a list from .xlsx.",
  },
  nothing: { vi: "Không có tổ chức nào khớp", en: "No unit matches" },
});

/** The tree of units as it stood on the day of the application. */
export function TreePage() {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const formats = useFormats();
  const can = useCan();
  const { on, day, isPast } = useAsOfDay();
  const tree = useRoute(readTreeRoute, { query: { on } }, { keepsPrevious: true });
  const mayDecide = can("structure:decide") && !isPast;
  return (
    <>
      <PageHeader
        title={words.structure}
        description={
          tree.data === undefined
            ? undefined
            : t.description(formats.number(tree.data.rows.length), formats.day(day))
        }
        actions={
          <>
            {mayDecide && (
              <Button
                component={Link}
                to="/structure-decisions/new"
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {words.newDecision}
              </Button>
            )}
            <Button
              component={Link}
              to="/structure-decisions"
              variant="default"
              leftSection={<IconBook2 size={18} stroke={1.6} aria-hidden />}
            >
              {words.ledger}
            </Button>
            {mayDecide && (
              <Button
                component={Link}
                to="/units/import"
                variant="default"
                leftSection={<IconTableImport size={18} stroke={1.6} aria-hidden />}
              >
                {words.importUnits}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      <Loaded query={tree}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
          ) : (
            <SearchableTree key={reply.on} reply={reply} />
          )
        }
      </Loaded>
    </>
  );
}

function SearchableTree({ reply }: { reply: RouteReply<typeof readTreeRoute> }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { labelOf } = useUnitKinds(reply.on);
  const tree = useMemo(() => treeOf(reply), [reply]);
  const [open, setOpen] = useState(() => openAtFirst(tree));
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const search = useMemo(() => searchTree(tree, asked), [tree, asked]);
  const nodes = useMemo(() => visibleNodes(tree, open, search), [tree, open, search]);
  const toggle = (node: TreeNode, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(node.place);
    else next.delete(node.place);
    setOpen(next);
  };
  const isOpen = (node: TreeNode) =>
    open.has(node.place) || (search !== null && node.children.some((child) => search.kept.has(child)));
  return (
    <div className={classes.stack}>
      <search className={classes.tools} data-print="never">
        <TextInput
          type="search"
          aria-label={t.find}
          placeholder={t.find}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {search === null ? (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setOpen(new Set(tree.nodes.map((node) => node.place)))}
            >
              {t.openAll}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen(new Set())}>
              {t.closeAll}
            </Button>
          </>
        ) : (
          <span role="status">{t.hits(formats.number(search.hits.size))}</span>
        )}
      </search>
      {nodes.length === 0 ? (
        <EmptyState title={t.nothing} />
      ) : (
        <UnitTree
          nodes={nodes}
          isOpen={isOpen}
          onToggle={toggle}
          isHit={(node) => search?.hits.has(node.place) ?? false}
          kindLabel={labelOf}
        />
      )}
    </div>
  );
}
