import { type ReactNode, useState } from "react";

/** One column of a DataTable. */
export interface Column<Row> {
  /** Stable: the choice of columns is remembered by it. */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "start" | "end";
  /** CSS width; columns without one share the rest. */
  readonly width?: string;
  /** The column that names the row: always shown, the card's title on a phone. Exactly one. */
  readonly isTitle?: boolean;
  /** Not shown until the reader chooses it. */
  readonly isHiddenAtFirst?: boolean;
  /** Under the column, in the row of totals. */
  readonly total?: ReactNode;
}

const prefix = "nhiemky.columns.";

function remembered(tableId: string): readonly string[] | undefined {
  try {
    const text = localStorage.getItem(prefix + tableId);
    return text === null ? undefined : (JSON.parse(text) as string[]);
  } catch {
    return undefined;
  }
}

/** Which columns are shown; kept in this browser for each table. */
export function useColumnChoice<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const [hidden, setHidden] = useState(
    () => remembered(tableId) ?? columns.filter((column) => column.isHiddenAtFirst).map(({ id }) => id),
  );
  const toggle = (id: string) => {
    const next = hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];
    setHidden(next);
    localStorage.setItem(prefix + tableId, JSON.stringify(next));
  };
  return {
    shown: columns.filter((column) => column.isTitle || !hidden.includes(column.id)),
    isShown: (id: string) => !hidden.includes(id),
    toggle,
  };
}
