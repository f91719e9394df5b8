import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = { stringValue?: string; intValue?: number; doubleValue?: number; boolValue?: boolean };

export type ReceivedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Value }[];
  links: { traceId: string; spanId: string }[];
};

type Batch = { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[] }[] };

/** A collector of traces: takes OTLP in JSON over HTTP, and keeps what came, also as it came. */
export async function startTraceCollector() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (request.url === '/v1/traces') bodies.push(Buffer.concat(pieces).toString());
    response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' });
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => bodies.join('\n'),
    spans: () => bodies.flatMap(spansOf),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const spansOf = (body: string): ReceivedSpan[] =>
  (JSON.parse(body) as Batch).resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map((span) => ({ ...span, links: span.links ?? [], attributes: span.attributes ?? [] }));

/** The value of a span's attribute. */
export function attributeOf({ attributes }: ReceivedSpan, key: string) {
  const { stringValue, intValue, doubleValue, boolValue } =
    attributes.find((attribute) => attribute.key === key)?.value ?? {};
  return stringValue ?? intValue ?? doubleValue ?? boolValue;
}
