/** Whether a request failed only because its sender was gone before it was read: so Node says it, and nothing else does. */
export const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';
