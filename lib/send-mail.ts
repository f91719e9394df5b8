import { createTransport } from 'nodemailer';
import { env } from './env.ts';
import { once } from './once.ts';
import { Undelivered } from './undelivered.ts';
import { within } from './within.ts';

const limitMs = 20_000;

export type Mail = { to: string; subject: string; text: string; html?: string | undefined };

export const canSendMail = () => env().SMTP_URL !== undefined;

/** Hands a mail to the server of SMTP_URL. An address that it does not know is no reason to try again. */
export async function sendMail({ to, subject, text, html }: Mail): Promise<void> {
  const sending = transport().sendMail({
    from: env().MAIL_FROM,
    to: { name: '', address: to }, // never read as a list
    subject,
    text,
    ...(html && { html }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  try {
    await within(limitMs, sending, () => new Undelivered('no answer in time'));
  } catch (error) {
    throw error instanceof Undelivered ? error : undelivered(error);
  }
}

const transport = () => once('smtp', () => createTransport(serverAddress()));

/** nodemailer takes an address or settings, not both; so the settings go into the address, where the owner's own win. */
function serverAddress(): string {
  const address = new URL(env().SMTP_URL ?? '');
  for (const [name, value] of Object.entries(settings)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address.href;
}

const settings = {
  connectionTimeout: '5000',
  greetingTimeout: '5000',
  socketTimeout: '10000',
  disableFileAccess: 'true',
  disableUrlAccess: 'true',
};

type SmtpFault = { code?: string; responseCode?: number; command?: string };

function undelivered(error: unknown): Undelivered {
  const { code = 'no answer', responseCode, command } = error as SmtpFault;
  const isRefused = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
  return new Undelivered([code, responseCode].filter(Boolean).join(' '), isRefused);
}
