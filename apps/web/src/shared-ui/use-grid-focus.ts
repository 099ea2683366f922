import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";

interface Place {
  readonly row: number;
  readonly cell: number;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

const rowsPerPage = 10;

/** Where an arrow, Home, End or Page key leads; null for every other key. */
function moved({ row, cell }: Place, event: KeyboardEvent, lastRow: number, lastCell: number): Place | null {
  switch (event.key) {
    case "ArrowDown":
      return { row: clamp(row + 1, lastRow), cell };
    case "ArrowUp":
      return { row: clamp(row - 1, lastRow), cell };
    case "ArrowRight":
      return { row, cell: clamp(cell + 1, lastCell) };
    case "ArrowLeft":
      return { row, cell: clamp(cell - 1, lastCell) };
    case "Home":
      return { row: 0, cell };
    case "End":
      return { row: lastRow, cell };
    case "PageDown":
      return { row: clamp(row + rowsPerPage, lastRow), cell };
    case "PageUp":
      return { row: clamp(row - rowsPerPage, lastRow), cell };
    default:
      return null;
  }
}

/**
 * One tab stop for a whole table; arrows walk its cells.
 * @param show brings a row that is outside the window into it
 */
export function useGridFocus(
  body: RefObject<HTMLElement | null>,
  rowCount: number,
  cellCount: number,
  show: (row: number) => void,
) {
  const [place, setPlace] = useState<Place>({ row: 0, cell: 0 });
  const current = { row: clamp(place.row, rowCount - 1), cell: clamp(place.cell, cellCount - 1) };
  const focusCell = ({ row, cell }: Place) => {
    const found = body.current?.querySelector<HTMLElement>(`[data-cell="${row}.${cell}"]`);
    found?.focus();
    return found != null;
  };
  return {
    cell: (row: number, cell: number) => ({
      role: "gridcell",
      "data-cell": `${row}.${cell}`,
      tabIndex: row === current.row && cell === current.cell ? 0 : -1,
    }),
    onFocus: (event: FocusEvent) => {
      const name = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
      const [row, cell] = name?.split(".").map(Number) ?? [];
      if (row !== undefined && cell !== undefined) setPlace({ row, cell });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
      const next = moved(current, event, rowCount - 1, cellCount - 1);
      if (next === null) return;
      event.preventDefault();
      setPlace(next);
      show(next.row);
      if (!focusCell(next)) requestAnimationFrame(() => requestAnimationFrame(() => focusCell(next)));
    },
  };
}
