import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation';

export const outdatedEvent = 'meiduo:outdated';

/**
 * Whether a form failed because its page is older than the shop, which no longer knows what the page sends. Nothing has
 * happened then; the visitor is asked to load the page anew, and the form stays as it was typed.
 */
export function tellOutdated(error: unknown): boolean {
  if (!isUnknownAction(error)) return false;
  window.dispatchEvent(new Event(outdatedEvent));
  return true;
}
