import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Up to this many rows a table is simply there: found by the browser's own search, printed whole. */
const windowedFrom = 200;
const rowHeightAtFirst = 45;

/** Which rows of a long table exist in the page, and the empty space before and after them. */
export function useRowWindow(rowCount: number, body: RefObject<HTMLElement | null>) {
  const isWindowed = rowCount > windowedFrom;
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    if (body.current !== null) setMargin(body.current.getBoundingClientRect().top + window.scrollY);
  }, [body]);
  const virtualizer = useWindowVirtualizer({
    count: isWindowed ? rowCount : 0,
    estimateSize: () => rowHeightAtFirst,
    overscan: 20,
    scrollMargin: margin,
  });
  if (!isWindowed) {
    return {
      visible: Array.from({ length: rowCount }, (_, index) => index),
      before: 0,
      after: 0,
      measure: undefined,
      show: () => undefined,
    };
  }
  const items = virtualizer.getVirtualItems();
  return {
    visible: items.map(({ index }) => index),
    before: Math.max(0, (items[0]?.start ?? margin) - margin),
    after: Math.max(0, virtualizer.getTotalSize() + margin - (items.at(-1)?.end ?? margin)),
    measure: virtualizer.measureElement,
    show: (row: number) => virtualizer.scrollToIndex(row, { align: "auto" }),
  };
}
