import { Checkbox } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { defineMessages, useMessages } from "../language/messages.ts";
import { ColumnMenu } from "./column-menu.tsx";
import classes from "./data-table.module.css";
import { type Column, useColumnChoice } from "./data-table-columns.ts";
import { useGridFocus } from "./use-grid-focus.ts";
import { useRowWindow } from "./use-row-window.ts";

export type { Column } from "./data-table-columns.ts";

const messages = defineMessages({
  selectAll: { vi: "Chọn tất cả", en: "Select all" },
  select: { vi: "Chọn dòng này", en: "Select this row" },
  totals: { vi: "Cộng", en: "Total" },
});

interface DataTableProps<Row> {
  /** Stable name of the table; the choice of columns is remembered under it. */
  readonly id: string;
  /** What the rows are, read aloud and printed: "Nhiệm vụ quá hạn". */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Click or Enter on a row; use it with SidePanel so that the list stays. */
  readonly onOpen?: (row: Row) => void;
  /** The row that is open beside the table. */
  readonly openKey?: string | undefined;
  /** Ticked rows, for actions on several at once. */
  readonly selection?: {
    readonly keys: ReadonlySet<string>;
    readonly onChange: (keys: ReadonlySet<string>) => void;
  };
  /** Shown instead of the table when there are no rows: an EmptyState. */
  readonly empty: ReactNode;
  /** To the left above the table: filters, counts, buttons for the ticked rows. */
  readonly toolbar?: ReactNode;
}

/** Rows and columns with a sticky head, keyboard cells, chosen columns, a window over long lists, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, rowKey, onOpen, openKey, selection, empty, toolbar } = props;
  const t = useMessages(messages);
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, isShown, toggle } = useColumnChoice(id, columns);
  const { visible, before, after, measure, show } = useRowWindow(rows.length, body);
  const offset = selection === undefined ? 0 : 1;
  const focus = useGridFocus(body, rows.length, shown.length + offset, show);
  const columnCount = shown.length + offset;
  const tick = (key: string) => {
    if (selection === undefined) return;
    const keys = new Set(selection.keys);
    if (!keys.delete(key)) keys.add(key);
    selection.onChange(keys);
  };
  const onRowKey = (event: KeyboardEvent, row: Row) => {
    if (event.target instanceof HTMLElement && event.target.closest("a, button, input") !== null) return;
    if (event.key === "Enter" && onOpen !== undefined) {
      event.preventDefault();
      onOpen(row);
    } else if (event.key === " " && selection !== undefined) {
      event.preventDefault();
      tick(rowKey(row));
    }
  };
  return (
    <div className={classes.table}>
      <div className={classes.toolbar} data-print="never">
        <div className={classes.tools}>{toolbar}</div>
        {rows.length > 0 && <ColumnMenu columns={columns} isShown={isShown} onToggle={toggle} />}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a data grid, its cells take the keyboard
          role="grid"
          aria-rowcount={rows.length + 1}
          className={classes.grid}
          data-ticks={selection !== undefined}
        >
          <caption className={classes.caption}>{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {selection !== undefined && (
                <th className={classes.tick}>
                  <Checkbox
                    aria-label={t.selectAll}
                    checked={selection.keys.size === rows.length}
                    indeterminate={selection.keys.size > 0 && selection.keys.size < rows.length}
                    onChange={(event) =>
                      selection.onChange(new Set(event.currentTarget.checked ? rows.map(rowKey) : []))
                    }
                  />
                </th>
              )}
              {shown.map((column) => (
                <th key={column.id} scope="col" data-align={column.align} style={{ width: column.width }}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={focus.onKeyDown} onFocus={focus.onFocus}>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {visible.map((index) => {
              const row = rows[index];
              if (row === undefined) return null;
              const key = rowKey(row);
              return (
                <tr
                  key={key}
                  ref={measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={classes.row}
                  data-opens={onOpen !== undefined || undefined}
                  aria-selected={selection === undefined ? key === openKey : selection.keys.has(key)}
                  data-open={key === openKey || undefined}
                  onKeyDown={(event) => onRowKey(event, row)}
                  onClick={(event) => {
                    if ((event.target as HTMLElement).closest("a, button, input, label") === null)
                      onOpen?.(row);
                  }}
                >
                  {selection !== undefined && (
                    <td className={classes.tick} {...focus.cell(index, 0)}>
                      <Checkbox
                        aria-label={t.select}
                        tabIndex={-1}
                        checked={selection.keys.has(key)}
                        onChange={() => tick(key)}
                      />
                    </td>
                  )}
                  {shown.map((column, position) => (
                    <td
                      key={column.id}
                      data-label={column.header}
                      data-align={column.align}
                      data-title={column.isTitle || undefined}
                      {...focus.cell(index, position + offset)}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
          {shown.some(({ total }) => total !== undefined) && (
            <tfoot>
              <tr>
                {Array.from({ length: columnCount }, (_, position) => {
                  const column = shown[position - offset];
                  return (
                    <td key={column?.id ?? "tick"} data-align={column?.align} data-label={column?.header}>
                      {column?.total ?? (column?.isTitle ? t.totals : null)}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </div>
  );
}
