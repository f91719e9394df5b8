/**
 * One value per process under a name, however many module worlds Next makes of a file
 * (pages and actions, route handlers, instrumentation).
 */
export function once<Value>(name: string, make: () => Value): Value {
  const store = globalThis as { meiduo?: Map<string, unknown> };
  store.meiduo ??= new Map();
  if (!store.meiduo.has(name)) store.meiduo.set(name, make());
  return store.meiduo.get(name) as Value;
}
