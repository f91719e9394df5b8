import type { z } from 'zod';
import { variables } from './env-schema.ts';
import { once } from './once.ts';

export type Env = Readonly<z.output<typeof variables>>;
type Given = Readonly<Partial<Record<string, string>>>;

/** What makes sense only whole: all of a line, or none of it. */
const TOGETHER = [
  ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'],
  ['ADMIN_USERNAME', 'ADMIN_PASSWORD'],
  ['ALIPAY_APP_ID', 'ALIPAY_SELLER_ID', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY'],
  ['QQ_APP_ID', 'QQ_APP_KEY'],
  ['SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATE_CODE'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const satisfies ReadonlyArray<ReadonlyArray<keyof Env>>;

/** The checked environment, read at the first call: a build has none. Throws the list of what is wrong. */
export function env(): Env {
  return once('env', checkEnv);
}

/** Reads the environment anew. The error names each wrong variable and never shows a value. */
export function checkEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = withoutBlanks(source);
  const { data, error } = variables.safeParse(given, { error: describe });
  const alone = error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const wrong = [...alone, ...missingTogether(given)];
  if (data && wrong.length === 0) return Object.freeze(data);
  throw new Error(
    `The environment is wrong (see .env.example):\n${wrong.map((line) => `  ${line}`).join('\n')}`,
  );
}

/** Scheme, host and port under which visitors reach the shop. Links and Origin checks use nothing else. */
export function siteOrigin(): string {
  const { NEXTAUTH_URL, PORT } = env();
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : `http://localhost:${PORT}`;
}

/** A line `NAME=` in an .env file means: not set. */
function withoutBlanks(source: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function missingTogether(given: Given): string[] {
  const wrong = TOGETHER.filter((names) => names.some((name) => given[name])).flatMap((names) =>
    names
      .filter((name) => !given[name])
      .map((name) => `${name}: is missing (${names.join(', ')} go together)`),
  );
  if (!given.REDIS_URL && !given.UPSTASH_REDIS_REST_URL) {
    wrong.push('REDIS_URL: is missing (or UPSTASH_REDIS_REST_URL with UPSTASH_REDIS_REST_TOKEN)');
  }
  if (!given.SHOP_DEMO && given.QQ_GATEWAY?.startsWith('http:')) {
    wrong.push('QQ_GATEWAY: must be https (only the simulated QQ of a demo is not)');
  }
  if (!given.SHOP_DEMO && given.ALIPAY_GATEWAY?.startsWith('http:')) {
    wrong.push('ALIPAY_GATEWAY: must be https (only the simulated Alipay of a demo is not)');
  }
  if (given.NODE_ENV === 'production' && !given.SHOP_DEMO && !given.NEXTAUTH_URL) {
    wrong.push('NEXTAUTH_URL: is missing (the public address of the shop)');
  }
  return wrong;
}

function describe(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  return undefined;
}
