import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { expect, test } from 'vitest';
import { logOptions } from './log.ts';
import { asRequest, newRequestId } from './request-id.ts';

/** What is logged, line by line. */
function logged(write: (log: Logger<never>) => void): string[] {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  write(pino({ ...logOptions, level: 'info' }, sink));
  return lines;
}

test('private fields are blacked out, also inside others', () => {
  const secrets = { password: 'p-1', mobile: 'm-1', cookie: 'c-1', authorization: 'a-1' };
  const [line = ''] = logged((log) => log.info({ ...secrets, user: secrets, request: { headers: secrets } }));
  expect(line).not.toMatch(/[pmca]-1/);
  expect(line.match(/\[private\]/g)).toHaveLength(12);
});

test('line breaks in a value do not begin a new line', () => {
  const lines = logged((log) => log.warn({ reason: 'first\r\n{"level":"error"}' }, 'a\nb'));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
});

test('what is logged while a request is worked on bears its id, and nothing else does', async () => {
  const id = newRequestId();
  const lines = logged((log) => {
    asRequest(id, () => log.info('inside'));
    log.info('outside');
  });
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual([id, undefined]);
});
