/**
 * Whether a form got no answer of the shop: the network broke, or whatever stands before the shop answered in its place.
 * A fault of the shop itself bears a digest, by which the log knows it.
 */
export const isUnanswered = (error: unknown): boolean => error instanceof Error && !('digest' in error);
