import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** After a change of page the focus stands at its start, so that keys and screen readers begin there. */
export function useFocusOnPage(contentId: string): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [pathname, contentId]);
}
