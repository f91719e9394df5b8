import { log } from '../../lib/log.ts';

/** Sends what Next and libraries complain about through the log, where errors lose the words that people typed. */
export function consoleToLog(): void {
  console.error = (...parts) => write('error', parts);
  console.warn = (...parts) => write('warn', parts);
}

function write(level: 'error' | 'warn', parts: unknown[]): void {
  const err = parts.find((part) => part instanceof Error);
  if (err && 'digest' in err) return; // onRequestError writes these, with more to say
  const words = parts
    .filter((part) => typeof part === 'string')
    .map(withoutColours)
    .join(' ')
    .trim();
  log[level]({ ...(err && { err }) }, words || err?.name);
}

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal's colours begin
  return text.replace(/\u001b\[[\d;]*m/g, '');
}
