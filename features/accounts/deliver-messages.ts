import { SpanKind } from '@opentelemetry/api';
import { db } from '../../db/index.ts';
import {
  type Channel,
  type Claimed,
  claimMessage,
  type Line,
  settleFailed,
  settleSent,
} from '../../db/outbox.ts';
import { env } from '../../lib/env.ts';
import { log } from '../../lib/log.ts';
import { canSendMail, sendMail } from '../../lib/send-mail.ts';
import { answersSms, canSendSms, isCode, sendSms } from '../../lib/send-sms.ts';
import { traced } from '../../lib/trace.ts';
import { Undelivered } from '../../lib/undelivered.ts';
import { codeTtlSeconds } from './one-time-secrets.ts';

/** All that wait in the outbox, each line by itself: a slow mail server keeps no SMS waiting. */
export const lines: readonly Line[] = [
  { channel: 'sms', isNotice: false },
  { channel: 'sms', isNotice: true },
  { channel: 'mail', isNotice: false },
  { channel: 'mail', isNotice: true },
];

/** Sends what waits in a line, one message after the other, until nothing does or the time is over. Answers how many it took. */
export async function deliverLine(line: Line, until = Number.POSITIVE_INFINITY): Promise<number> {
  for (let taken = 0; ; taken += 1) {
    const message = Date.now() < until && (await claimMessage(db, line));
    if (!message) return taken;
    await deliver(message);
  }
}

/** The same for the lines of a channel, or for all. */
export async function deliverMessages(channel?: Channel, until?: number): Promise<number> {
  const those = lines.filter((line) => channel === undefined || line.channel === channel);
  const taken = await Promise.all(those.map((line) => deliverLine(line, until)));
  return taken.reduce((sum, count) => sum + count, 0);
}

/** Sends a message that was left for it, once: whoever waits for it asks again. Answers whether it left. */
export const deliverOnce = (message: Claimed): Promise<boolean> => deliver(message, []);

/** Whether text messages can be sent at all, as far as that shows without sending one. */
export const isSmsOpen = async (): Promise<boolean> =>
  canSendSms() ? answersSms() : Boolean(env().SHOP_DEMO);

const isConfigured = (channel: Channel) => (channel === 'sms' ? canSendSms() : canSendMail());

/** Whether what is left for it ever leaves; in a demo it is read at /dev/outbox. */
export const isDelivered = (channel: Channel) => isConfigured(channel) || Boolean(env().SHOP_DEMO);

async function deliver(message: Claimed, pauses = pausesSeconds): Promise<boolean> {
  try {
    await traced(
      () => ({ name: `send ${message.channel}`, kind: SpanKind.CLIENT }),
      () => send(message),
    );
  } catch (error) {
    await noteFailure(message, error, pauses);
    return false;
  }
  await settleSent(db, message.id);
  return true;
}

async function send(message: Claimed): Promise<void> {
  const { channel, recipient, subject = '', body, html } = message;
  if (!isConfigured(channel) && env().SHOP_DEMO) return; // to be read at /dev/outbox
  if (!isConfigured(channel)) throw new Undelivered('not configured');
  if (isTooLate(message)) throw new Undelivered('too late', true);
  if (channel === 'sms') await sendSms(recipient, subject);
  else await sendMail({ to: recipient, subject, text: body, html });
}

const isTooLate = ({
  channel,
  subject = '',
  ageSeconds,
}: Pick<Claimed, 'channel' | 'subject' | 'ageSeconds'>) =>
  channel === 'sms' && isCode(subject) && ageSeconds >= codeTtlSeconds;

const pausesSeconds = [5, 30, 120, 600, 3_600];

async function noteFailure(message: Claimed, error: unknown, pauses: number[]): Promise<void> {
  const { id, channel, attempts, ageSeconds } = message;
  const isKnown = error instanceof Undelivered;
  const { reason, isFinal } = isKnown ? error : new Undelivered('a fault of ours');
  const pause = pauses[attempts - 1];
  const isOver = isFinal || pause === undefined || isTooLate({ ...message, ageSeconds: ageSeconds + pause });
  await settleFailed(db, id, reason, isOver ? undefined : pause);
  const failure = { messageId: id, channel, attempts, reason, isOver, ...(!isKnown && { err: error }) };
  log.warn(failure, 'a message could not be delivered');
}
