import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world.ts';

export type Trial<Where = World> = {
  name: string;
  /** Of the whole suite, and of the short one that `npm test` runs. */
  cycles: { whole: number; short: number };
  /** What a guest still sees while it is broken: 200, or a page that says so within ten seconds. */
  browsing: 'works' | 'answers';
  /** Whether no request may be lost: a connection that breaks, or a 5xx, is a fault. */
  isSeamless?: true;
  /** Comes before the first cycle; answers how to undo it. Throws NotHere where this machine cannot do it. */
  prepare?: (world: Where) => Promise<() => Promise<void>>;
  /** Breaks something, lets it be so for a while, and mends it. */
  strike: (world: Where, tell: Tell) => Promise<void>;
  /** Mends what the shop has to recover without. */
  mend?: (world: Where) => Promise<void>;
};

/** What was wrong meanwhile, and what is worth knowing. */
export type Tell = { fault: (words: string) => void; note: (words: string) => void };

/** The machine lacks what a trial needs: it counts neither as passed nor as failed. */
export class NotHere extends Error {}

export const between = (from: number, to: number) => from + Math.random() * (to - from);
export const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)];

/** A fault that waits for a packet does not wait for ever. */
export const inTime = <Value>(fault: Promise<Value>) =>
  Promise.race([fault, pause(5_000).then(() => undefined)]);
