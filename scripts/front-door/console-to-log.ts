import { log } from '../../lib/log.ts';

/** Sends what Next and libraries say through the log, where errors lose the words that people typed. */
export function consoleToLog(): void {
  const told = new WeakSet<Error>();

  function tell(level: 'error' | 'warn' | 'info', parts: unknown[]): void {
    const err = parts.find((part) => part instanceof Error);
    if (err && ('digest' in err || told.has(err))) return; // one with a digest comes to onRequestError
    if (err) told.add(err);
    const words = parts.filter((part) => typeof part === 'string').map(withoutColours);
    log[level]({ ...(err && { err }) }, words.join(' ').trim() || err?.name);
  }

  console.error = (...parts) => tell('error', parts);
  console.warn = (...parts) => tell('warn', parts);
  console.log = (...parts) => tell('info', parts);
  console.info = console.log;
}

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal's colours begin
  return text.replace(/\u001b\[[\d;]*m/g, '');
}
