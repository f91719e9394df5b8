import { once } from './once.ts';

const state = () => once('leaving', () => ({ isLeaving: false }));

/** Whether this process is told to end, and should be sent nobody any more. */
export const isLeaving = (): boolean => state().isLeaving;

export function leave(): void {
  state().isLeaving = true;
}
