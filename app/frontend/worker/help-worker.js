// Keeps "Get help now" for when there is no connection: that page, its stylesheet and font, and nothing else.
// It is fetched without cookies, so that what is kept is nobody's. With a connection the server always answers.
const CACHE = "help-now-1";
const PAGE = "/help-now";
const KEPT_COPY = "/help-now?kept=yes";
const FILES = [
  "/assets/app.css",
  "/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  "/assets/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
];

async function keep() {
  const cache = await caches.open(CACHE);
  for (const address of [KEPT_COPY, ...FILES]) {
    const answer = await fetch(address, { credentials: "omit", cache: "reload" });
    if (answer.ok && !answer.redirected) {
      await cache.put(address, answer);
    }
  }
}

async function fromServerElseKept(request, address) {
  try {
    return await fetch(request);
  } catch (noConnection) {
    const kept = await (await caches.open(CACHE)).match(address, { ignoreVary: true });
    if (kept) {
      return kept;
    }
    throw noConnection;
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && address.pathname === PAGE) {
    event.respondWith(fromServerElseKept(event.request, KEPT_COPY));
    event.waitUntil(keep().catch(() => {}));
  } else if (FILES.includes(address.pathname)) {
    event.respondWith(fromServerElseKept(event.request, address.pathname));
  }
});
