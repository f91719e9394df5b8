/** What a second try does: a script that a newer build no longer has will not come, so the page is loaded anew. */
export const retryAfter = (error: Error, reset: () => void) =>
  error.name === 'ChunkLoadError' ? () => window.location.reload() : reset;
