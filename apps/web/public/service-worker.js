// Lets the entry of figures open again without a connection: the application's page, its files and the replies that
// the entry page named are kept, and given only when the server cannot be reached. Nothing else is answered from here.
const files = "nhiemky-files";
const replies = "nhiemky-replies";
const page = "/";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { kind, assets, addresses } = event.data;
  if (kind === "forget") event.waitUntil(caches.delete(replies));
  if (kind === "keep")
    event.waitUntil(keep(assets, addresses).then((isKept) => event.ports[0]?.postMessage(isKept)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(reachOrKept(request, page, files));
  else if (pathname.startsWith("/assets/")) event.respondWith(kept(request));
  else if (pathname.startsWith("/api/")) event.respondWith(reply(request));
});

/** The page carries the nonce of its own reply, which is kept with it: the content policy holds as ever. */
async function keep(assets, addresses) {
  try {
    const cache = await caches.open(files);
    await cache.add(page);
    const wanted = new Set([page, ...assets].map((address) => new URL(address, self.location.origin).href));
    for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
    for (const address of wanted) if ((await cache.match(address)) === undefined) await cache.add(address);
    await (await caches.open(replies)).addAll(addresses);
    return true;
  } catch {
    return false;
  }
}

async function kept(request) {
  return (await caches.match(request, { cacheName: files })) ?? fetch(request);
}

async function reachOrKept(request, address, cacheName) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(address, { cacheName });
    if (found === undefined) throw error;
    return found;
  }
}

/** Fresh while there is a connection; whoever is no longer signed in leaves nothing behind. */
async function reply(request) {
  const fresh = await reachOrKept(request, request.url, replies);
  if (fresh.status === 401) await caches.delete(replies);
  const cache = await caches.open(replies);
  if (fresh.ok && (await cache.match(request.url)) !== undefined) await cache.put(request.url, fresh.clone());
  return fresh;
}
