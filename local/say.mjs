const begun = Date.now();
let stream = process.stdout;

export function say(message) {
  stream.write(`[${seconds(begun).padStart(7)}] ${message}\n`);
}

export function sayOn(otherStream) {
  stream = otherStream;
}

/** Says what has been done, once it is, and how long it took; the words may depend on the result. */
export async function timed(words, work) {
  const from = Date.now();
  const result = await work();
  say(`${typeof words === 'string' ? words : words(result)} (${seconds(from)})`);
  return result;
}

export const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Trouble that the reader can put right: its message is shown alone, without a stack. */
export class Trouble extends Error {}

export function complain(error) {
  process.stderr.write(`\n✖ ${error instanceof Trouble ? error.message : error.stack}\n`);
}
