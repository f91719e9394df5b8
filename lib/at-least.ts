import { setTimeout as pause } from 'node:timers/promises';

/** Answers after so long at the earliest, so that the time tells nothing about the work. */
export async function atLeast<Answer>(leastMs: number, work: Promise<Answer>): Promise<Answer> {
  const [outcome] = await Promise.all([Promise.allSettled([work]), pause(leastMs)]);
  const [settled] = outcome;
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
