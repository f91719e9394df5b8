import type Dysms from '@alicloud/dysmsapi20170525';
import { env } from './env.ts';
import { once } from './once.ts';
import { Undelivered } from './undelivered.ts';
import { within } from './within.ts';

const limitMs = 10_000;

export const canSendSms = () => env().SMS_ACCESS_KEY_ID !== undefined;

/** Has Alibaba Cloud send the shop's approved template with the code in it; other texts it does not let through. */
export async function sendSms(mobile: string, code: string): Promise<void> {
  const { SMS_SIGN_NAME = '', SMS_TEMPLATE_CODE = '' } = env();
  const { client, SendSmsRequest } = await once('sms-client', connect);
  const request = new SendSmsRequest({
    phoneNumbers: mobile,
    signName: SMS_SIGN_NAME,
    templateCode: SMS_TEMPLATE_CODE,
    templateParam: JSON.stringify({ code }),
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

/** Loaded when the first message leaves: it is large. */
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
