import type Dysms from '@alicloud/dysmsapi20170525';
import { env } from './env.ts';
import { once } from './once.ts';
import { Undelivered } from './undelivered.ts';
import { within } from './within.ts';

const limitMs = 10_000;
const lookLimitMs = 3_000;

export const canSendSms = () => env().SMS_ACCESS_KEY_ID !== undefined;

/** Whether word of orders goes out as SMS: a carrier lets no text through but an approved one. */
export const canSendNotices = () => canSendSms() && env().SMS_NOTICE_TEMPLATE_CODE !== undefined;

export const isCode = (content: string) => /^\d{6}$/.test(content);

/**
 * Has Alibaba Cloud send one of the shop's approved templates: that of a code, with the six digits in it, or that of a
 * notice, with the number of an order and, after a space, what became of it.
 */
export async function sendSms(mobile: string, content: string): Promise<void> {
  const { SMS_SIGN_NAME = '', SMS_TEMPLATE_CODE = '', SMS_NOTICE_TEMPLATE_CODE = '' } = env();
  const [order = '', ...state] = content.split(' ');
  const { client, SendSmsRequest } = await once('sms-client', connect);
  const request = new SendSmsRequest({
    phoneNumbers: mobile,
    signName: SMS_SIGN_NAME,
    ...(isCode(content)
      ? { templateCode: SMS_TEMPLATE_CODE, templateParam: JSON.stringify({ code: content }) }
      : {
          templateCode: SMS_NOTICE_TEMPLATE_CODE,
          templateParam: JSON.stringify({ order, state: state.join(' ') }),
        }),
  });
  const verdict = await within(
    limitMs,
    client.sendSms(request),
    () => new Undelivered('no answer in time'),
  ).then(
    (answer) => answer.body?.code ?? 'no verdict',
    (error: unknown) => codeOf(error),
  );
  if (verdict !== 'OK') throw new Undelivered(verdict);
}

/** Whether the carrier says anything; it is not told who asks, nor about whom. */
export async function answersSms(): Promise<boolean> {
  const looking = fetch(env().SMS_ENDPOINT, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(lookLimitMs),
  });
  return looking.then(
    () => true,
    () => false,
  );
}

/** Loads what sends messages, so that the first one does not wait for it: it is large. */
export const prepareSms = async (): Promise<void> => void (await once('sms-client', connect));

async function connect() {
  const { default: loaded, SendSmsRequest } = await import('@alicloud/dysmsapi20170525');
  // a CommonJS module: Node hands out all of it as the default, a bundler its own default
  const Client = (loaded as { default?: typeof Dysms }).default ?? loaded;
  const { SMS_ACCESS_KEY_ID = '', SMS_ACCESS_KEY_SECRET = '', SMS_ENDPOINT } = env();
  const { host, protocol } = new URL(SMS_ENDPOINT);
  const client = new Client({
    accessKeyId: SMS_ACCESS_KEY_ID,
    accessKeySecret: SMS_ACCESS_KEY_SECRET,
    endpoint: host,
    protocol: protocol.replace(':', ''),
    connectTimeout: 3_000,
    readTimeout: 6_000,
  } as ConstructorParameters<typeof Dysms>[0]);
  return { client, SendSmsRequest };
}

function codeOf(error: unknown): string {
  if (error instanceof Undelivered) return error.reason;
  return error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
}
