import type { Pool } from 'mysql2';

/** How many connections stand open, how many of them are idle, and how many wait for one. The driver tells this nowhere else. */
export function loadOf(pool: Pool) {
  const lists = pool as unknown as Record<'_allConnections' | '_freeConnections' | '_connectionQueue', List>;
  return {
    open: lists._allConnections.length,
    idle: lists._freeConnections.length,
    waiting: lists._connectionQueue.length,
  };
}

type List = { length: number };
