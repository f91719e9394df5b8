import { type Link, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ShopError } from './shop-error.ts';
import { together } from './together.ts';
import { traced, tracedAlone } from './trace.ts';

const kept = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] });
provider.register();
beforeEach(() => kept.reset());
afterAll(() => provider.shutdown());

const named = (name: string) => kept.getFinishedSpans().filter((span) => span.name === name);
const only = (name: string) => {
  const [span, ...others] = named(name);
  if (!span || others.length > 0) throw new Error(`${1 + others.length} spans are called ${name}`);
  return span;
};
const idsOf = (links: Link[] | undefined) => links?.map(({ context }) => context.spanId);

test('a step belongs to the trace around it; without one nothing is recorded', async () => {
  expect(
    await traced(
      () => ({ name: 'step' }),
      async () => 1,
    ),
  ).toBe(1);
  expect(kept.getFinishedSpans()).toEqual([]);
  await tracedAlone('job', () =>
    traced(
      () => ({ name: 'step' }),
      async () => 1,
    ),
  );
  expect(only('step').parentSpanContext).toEqual(only('job').spanContext());
});

test('a refusal is an answer, anything else went wrong; neither is told in its own words', async () => {
  const fail = (error: Error) => tracedAlone(error.name, () => Promise.reject(error)).catch(() => {});
  await fail(new ShopError('busy', null));
  await fail(Object.assign(new TypeError('planted'), { code: 'ECONNRESET' }));
  expect(only('ShopError')).toMatchObject({ status: { code: 0 }, attributes: { 'shop.refusal': 'busy' } });
  expect(only('TypeError')).toMatchObject({
    status: { code: 2 },
    attributes: { 'error.type': 'ECONNRESET' },
  });
  expect(only('TypeError').events).toEqual([]);
});

test('one group is a step of the first caller, and the traces of the others lead there and back', async () => {
  const active: (string | undefined)[] = [];
  const lane = together(
    async (items: string[]) => {
      active.push(trace.getActiveSpan()?.spanContext().traceId);
      return items.map((value) => ({ ok: true as const, value }));
    },
    { name: 'group', most: 8 },
  );
  const call = (name: string) => tracedAlone(name, () => lane(name));
  await Promise.all(['earlier', 'first', 'second', 'third'].map(call));
  const [, group] = named('group');
  const [first, second, third] = ['first', 'second', 'third'].map(only);
  expect(group?.attributes).toEqual({ 'shop.group_size': 3 });
  expect(group?.parentSpanContext).toEqual(first?.spanContext());
  expect(active).toEqual([only('earlier').spanContext().traceId, first?.spanContext().traceId]);
  expect(idsOf(group?.links)).toEqual([second?.spanContext().spanId, third?.spanContext().spanId]);
  for (const other of [second, third]) expect(idsOf(other?.links)).toEqual([group?.spanContext().spanId]);
});
