import { complain } from './say.mjs';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const tasks = new Set();
let ending;

/** Thrown out of whatever was going on when the command was told to end. */
export class Stopped extends Error {}

/** Ends the command: what was opened last is closed first, then the process exits. */
export function end(code) {
  ending ??= closeAll().then(() => process.exit(code));
  return ending;
}

/** Has the task done when the command ends; answers with a function that takes it back. */
export function whenEnding(task) {
  tasks.add(task);
  return () => tasks.delete(task);
}

export const isEnding = () => ending !== undefined;

export function endOnSignals() {
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => end(code));
}

/** So does a bug outside of what is waited for: nothing stays behind. */
export function endOnBugs() {
  process.on('uncaughtException', (error) => {
    if (!(error instanceof Stopped)) complain(error);
    end(1);
  });
}

async function closeAll() {
  for (const task of [...tasks].reverse()) await Promise.resolve().then(task).catch(complain);
}
