// Answers one thing only: a page that could not be fetched. It keeps nothing but the page for that.
const shelf = 'offline';
const page = `/offline?lang=${new URL(self.location.href).searchParams.get('lang')}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.registration.navigationPreload?.enable()));
});

self.addEventListener('fetch', (event) => {
  const { mode, method } = event.request;
  if (mode === 'navigate' && method === 'GET') event.respondWith(fetchOrExplain(event));
});

async function keepPage() {
  const cache = await caches.open(shelf);
  await cache.add(new Request(page, { cache: 'reload' }));
}

/** The same page in the language that was spoken before. */
async function dropOthers() {
  const cache = await caches.open(shelf);
  const kept = new URL(page, self.location.href).href;
  const others = (await cache.keys()).filter(({ url }) => url !== kept);
  await Promise.all(others.map((request) => cache.delete(request)));
}

/** The browser asks for the page itself while this worker wakes up. */
async function fetchOrExplain(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw error;
  }
}
