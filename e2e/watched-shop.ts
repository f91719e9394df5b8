import { startShop } from '../bench/shop.ts';
import { startFaultProxy } from '../local/fault-proxy.ts';
import { freePort } from '../local/ports.mjs';
import { startTraceCollector } from '../local/trace-collector.ts';

export type LogLine = {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  traceId?: string;
} & Record<string, unknown>;

/** A process of the build that is tested, beside the others, whose services can fail, whose log is read and whose traces are taken. */
export async function openWatchedShop() {
  const collector = await startTraceCollector();
  const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
  const redis = await startFaultProxy(process.env.REDIS_URL ?? '');
  const port = await freePort();
  const said: string[] = [];
  const settings = {
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    DATABASE_URL: mariadb.url,
    REDIS_URL: redis.url,
    TRUSTED_PROXIES: '127.0.0.1,::1', // so that a test may name the trace of its requests
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
  const shop = await startShop(settings, (line) => said.push(line));
  return {
    site: shop.origin,
    mariadb,
    redis,
    said: () => said.join('\n'),
    sent: collector.text,
    /** Throws when a line is no event. */
    lines: () => said.filter(Boolean).map((line): LogLine => JSON.parse(line)),
    /** Spans come a few seconds later; at the end the rest of them. */
    spans: collector.spans,
    end: async () => {
      await shop.stop();
      mariadb.refuse();
      redis.refuse();
      collector.close();
    },
  };
}
