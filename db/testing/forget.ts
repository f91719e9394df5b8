import type { Database } from '../index.ts';

/** Lets go of all that the process made of its environment: settings, connections, lanes. */
export function forget(): void {
  const { meiduo: kept } = globalThis as { meiduo?: Map<string, unknown> };
  const database = kept?.get('database') as Database | undefined;
  const redis = kept?.get('redis') as { close: () => void } | undefined;
  kept?.clear();
  database?.end().catch(() => {}); // not waited for: what was broken may never answer
  redis?.close();
}
