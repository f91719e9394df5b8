import { db } from '../../db/index.ts';
import { type Channel, forgetMessages, type Line } from '../../db/outbox.ts';
import { log } from '../../lib/log.ts';
import { once } from '../../lib/once.ts';
import { refusalOf } from '../../lib/outage.ts';
import { withReadsUntil } from '../../lib/request-id.ts';
import { canSendSms, prepareSms } from '../../lib/send-sms.ts';
import { forgetSessions } from './begin-session.ts';
import { deliverLine, deliverMessages, isDelivered, lines } from './deliver-messages.ts';
import { forgetSecrets } from './one-time-secrets.ts';

/** After a commit that left a message, so that nobody waits for the next round. Without a carrier here another process has one. */
export function deliverSoon(): void {
  withReadsUntil(Number.POSITIVE_INFINITY, () => {
    for (const start of carriers()) start();
  });
}

/** Delivers for as long as the process lives. */
export function keepDelivering(everyMs = 5_000): void {
  for (const channel of ['sms', 'mail'] as const)
    if (!isDelivered(channel)) log.warn({ channel }, missing[channel]);
  for (const line of lines) {
    const start = carrier(line);
    carriers().push(start);
    setInterval(start, everyMs).unref();
  }
  if (canSendSms()) void quietly(prepareSms(), 'the carrier of text messages could not be prepared');
}

const carriers = () => once<(() => void)[]>('outbox-carriers', () => []);

const missing: Record<Channel, string> = {
  sms: 'SMS_* is not set: text messages cannot be delivered, so nobody can register',
  mail: 'SMTP_URL is not set: e-mails cannot be delivered',
};

/** One round at a time; a call during a round asks for another one after it. */
function carrier(line: Line): () => Promise<void> {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await quietly(deliverLine(line), 'delivering messages failed');
    }
    isRunning = false;
  };
}

/** For where no process lives on between requests: half of the minute that a job has. */
export const deliverWaiting = () => deliverMessages(undefined, Date.now() + 30_000);

/** Deletes what is no longer needed: messages, secrets and sessions that are over. */
export async function forgetOld(): Promise<void> {
  await Promise.all([forgetMessages(db), forgetSecrets(), forgetSessions()]);
}

/** An outage ends one round, not the next. */
async function quietly(work: Promise<unknown>, failure: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!refusalOf(error)) log.error({ err: error }, failure);
  }
}
