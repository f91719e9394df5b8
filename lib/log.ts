import { trace } from '@opentelemetry/api';
import { type LoggerOptions, pino, stdTimeFunctions } from 'pino';
import { describeError } from './describe-error.ts';
import { requestId } from './request-id.ts';

const PRIVATE = ['password', 'mobile', 'email', 'cookie', 'authorization', 'token', 'secret'];

export const logOptions: LoggerOptions = {
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  mixin: () => ({ requestId: requestId(), traceId: trace.getActiveSpan()?.spanContext().traceId }),
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: (error: unknown) => describeError(error) },
  redact: {
    paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[private]',
  },
};

/** One JSON line per event on standard output. Log ids and codes, never what a person typed. */
export const log = pino(logOptions);
