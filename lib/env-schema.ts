import { isIP } from 'node:net';
import { z } from 'zod';
import { isPrivateKey, isPublicKey } from './alipay-keys.ts';
import { isLoopbackName } from './same-origin.ts';

const text = z.string().min(1);
const secret = (length: number) => text.min(length, `must have at least ${length} characters`);
const integer = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be between ${from} and ${to}`);

const address = (protocols: string[]) =>
  text.refine((value) => protocols.includes(urlOf(value)?.protocol ?? ''), {
    message: `must be an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  });
const web = address(['https:', 'http:']);
const site = web.refine((value) => {
  const url = urlOf(value);
  return !url || url.protocol === 'https:' || isLoopbackName(url.hostname);
}, 'must be https (http only for localhost)');

const database = address(['mysql:']).refine(
  (value) => (urlOf(value)?.pathname.length ?? 0) > 1,
  'must name a database after the last slash',
);
const actionsKey = text.refine(
  (value) => [16, 24, 32].includes(Buffer.from(value, 'base64').length),
  'must be 16, 24 or 32 bytes in base64',
);
const networks = text
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine(
    (parts) => parts.every(isNetwork),
    'must be IP addresses or networks (10.0.0.0/8), with commas between',
  );

function urlOf(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function isNetwork(part: string): boolean {
  const [ip = '', bits, ...rest] = part.split('/');
  const family = isIP(ip);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** Every variable by its own; what must be set together is checked in env.ts. */
export const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: integer(0, 65535).default(3000),
  HOST: text.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SHOP_DEMO: z.literal('1', 'must be 1, or not be set').optional(),
  SHOP_DATA_DIR: text.default('.data'),
  TRUSTED_PROXIES: networks.default([]),

  DATABASE_URL: database,
  REDIS_URL: address(['redis:', 'rediss:']).optional(),
  UPSTASH_REDIS_REST_URL: web.optional(),
  UPSTASH_REDIS_REST_TOKEN: text.optional(),

  NEXTAUTH_URL: site.optional(),
  NEXTAUTH_SECRET: secret(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey.optional(),
  ADMIN_USERNAME: text.optional(),
  ADMIN_PASSWORD: secret(12).optional(),
  CRON_SECRET: secret(16).optional(),
  METRICS_TOKEN: secret(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: web.optional(),
  ORDER_PAY_MINUTES: integer(1, 1440).default(30),

  ALIPAY_APP_ID: text.optional(),
  ALIPAY_SELLER_ID: text.optional(),
  ALIPAY_PRIVATE_KEY: text.refine(isPrivateKey, 'must be an RSA private key').optional(),
  ALIPAY_PUBLIC_KEY: text.refine(isPublicKey, 'must be the RSA public key of Alipay').optional(),
  ALIPAY_GATEWAY: web.default('https://openapi.alipay.com/gateway.do'),
  QQ_APP_ID: text.optional(),
  QQ_APP_KEY: text.optional(),
  QQ_GATEWAY: web.default('https://graph.qq.com'),

  SMS_ACCESS_KEY_ID: text.optional(),
  SMS_ACCESS_KEY_SECRET: text.optional(),
  SMS_SIGN_NAME: text.optional(),
  SMS_TEMPLATE_CODE: text.optional(),
  SMS_NOTICE_TEMPLATE_CODE: text.optional(),
  SMS_ENDPOINT: web.default('https://dysmsapi.aliyuncs.com'),
  SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: text.optional(),

  S3_ENDPOINT: web.optional(),
  S3_REGION: text.optional(),
  S3_BUCKET: text.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
});
