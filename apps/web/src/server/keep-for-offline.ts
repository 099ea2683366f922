import { useEffect, useState } from "react";

/** A service worker works over https and on localhost only; elsewhere a page cannot be opened again without a line. */
function workers(): ServiceWorkerContainer | null {
  return "serviceWorker" in navigator && window.isSecureContext ? navigator.serviceWorker : null;
}

function loadedAssets(): readonly string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);
}

async function ask(message: object): Promise<boolean> {
  const container = workers();
  if (container === null) return false;
  await container.register("/service-worker.js");
  const { active } = await container.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    active?.postMessage(message, [port2]);
  });
}

/** What the page loads a moment after it is shown belongs to it: fonts, lazy parts. */
const settleMs = 1_500;

/**
 * Keeps this page, its files and the named replies in the browser, so that it opens again without a connection.
 * @param addresses replies of the server that the page is made of
 * @returns whether it is kept now
 */
export function useKeptForOffline(addresses: readonly string[]): boolean {
  const [isKept, setKept] = useState(false);
  const key = addresses.join(" ");
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      ask({ kind: "keep", assets: loadedAssets(), addresses: key.split(" ") }).then(
        (wasKept) => !isGone && setKept(wasKept),
        () => undefined,
      );
    }, settleMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [key]);
  return isKept;
}

/** What was kept of one person's pages is not there for the next one to sign in. */
export function forgetKeptPages(): void {
  workers()?.controller?.postMessage({ kind: "forget" });
}
