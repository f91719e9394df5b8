import { env } from './env.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { within } from './within.ts';

const farewellMs = 2_000;

const running = () => once<{ end?: () => Promise<void> }>('tracing', () => ({}));

/** Sends spans to the collector of OTEL_EXPORTER_OTLP_ENDPOINT, if there is one; else nothing of it is even loaded. */
export async function startTracing(): Promise<void> {
  if (!env().OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { diag, DiagLogLevel } = await import('@opentelemetry/api');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { defaultResource, resourceFromAttributes } = await import('@opentelemetry/resources');
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { discreet } = await import('./discreet-spans.ts');

  const ignore = () => {};
  const error = () => log.warn('the collector does not take the traces');
  diag.setLogger({ error, warn: ignore, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.ERROR);
  const name = process.env.OTEL_SERVICE_NAME || 'meiduo-mall';
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': name })),
    spanProcessors: [new BatchSpanProcessor(discreet(new OTLPTraceExporter()))],
  });
  provider.register();
  running().end = () => provider.shutdown();
}

/** Sends what is not sent yet, before the process ends; a collector that is away holds it up for a moment only. */
export async function endTracing(): Promise<void> {
  const ended = running().end?.() ?? Promise.resolve();
  await within(farewellMs, ended, () => new Error('late')).catch(() => {});
}
