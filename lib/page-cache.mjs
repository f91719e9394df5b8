const mostEntries = 2_000;

/** As long as a statement may take: what was asked before an edit is known that late at the latest. */
const settleMs = 5_000;

// Next loads this file and the server has it inside, so what it keeps belongs to the process (decision 024).
const ours = Symbol.for('meiduo page cache');
globalThis[ours] ??= { entries: new Map(), forgottenAt: new Map(), listeners: [] };

/**
 * Of the entries the one used last stands last.
 * @type {{
 *   entries: Map<string, { value: unknown, lastModified: number }>,
 *   forgottenAt: Map<string, number>,
 *   listeners: ((tags: string[]) => void)[],
 * }}
 */
const { entries, forgottenAt, listeners } = globalThis[ours];

/** What the shop read lately, in the memory of this process. Next makes one for every request. */
export default class PageCache {
  /** @param {string} key @param {{ tags?: string[], softTags?: string[] }} asked */
  async get(key, { tags = [], softTags = [] }) {
    const found = entries.get(key);
    entries.delete(key);
    if (!found || [...tags, ...softTags].some((tag) => isOver(found.lastModified, tag))) return null;
    entries.set(key, found);
    return found;
  }

  /** @param {string} key @param {unknown} value */
  async set(key, value) {
    entries.delete(key);
    entries.set(key, { value, lastModified: now() });
    if (entries.size > mostEntries) entries.delete(entries.keys().next().value);
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    const list = [tags].flat();
    forget(list);
    for (const hear of listeners) hear(list);
  }

  resetRequestCache() {}
}

/**
 * Whatever was read under these tags until now is read again.
 * @param {string[]} tags
 */
export function forget(tags) {
  for (const tag of tags) forgottenAt.set(tag, now());
}

/**
 * Hears of the tags that this process itself gave up, for others who have to.
 * @param {(tags: string[]) => void} hear
 */
export function onForget(hear) {
  listeners.push(hear);
}

/**
 * Whether what was read then, of what stands under the tag, has to be read again.
 * @param {number} since @param {string} tag
 */
export function isOver(since, tag) {
  const at = forgottenAt.get(tag) ?? 0;
  return since <= at || (since <= at + settleMs && now() > at + settleMs);
}

/** Next's own measure of age, which no change of the clock moves. */
export const now = () => performance.timeOrigin + performance.now();
