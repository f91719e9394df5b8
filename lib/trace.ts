import { AsyncResource } from 'node:async_hooks';
import { type Span, type SpanOptions, SpanStatusCode, trace } from '@opentelemetry/api';
import { describeError } from './describe-error.ts';
import { readsUntil, withReadsUntil } from './request-id.ts';
import { ShopError } from './shop-error.ts';

/** Ids, codes, and statements with their placeholders; never what a person typed. */
type Step = SpanOptions & { name: string };

/**
 * Runs `work` as a step of the trace that is being recorded, if one is: without a collector, and in what the process
 * does by itself, this costs one look.
 */
export function traced<Result>(step: () => Step, work: (span?: Span) => Promise<Result>): Promise<Result> {
  return isRecorded(trace.getActiveSpan()) ? record(step(), work) : work();
}

/** Runs `work` as a trace of its own, for what no request asked for. */
export const tracedAlone = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  record({ name, root: true }, () => work());

/** Whose log lines and whose trace the work of a moment belongs to, and until when it may read. */
export type Caller = { span: Span | undefined; scope: AsyncResource; readsUntil: number };

export const thisCaller = (): Caller => ({
  span: trace.getActiveSpan(),
  scope: new AsyncResource('Caller'),
  readsUntil: readsUntil(),
});

/**
 * Runs `work` for several callers: as a step of the first one's trace, which the others' name and are named in, and with
 * the time of the one that has most.
 */
export function tracedTogether<Result>(
  name: string,
  callers: readonly Caller[],
  work: () => Promise<Result>,
): Promise<Result> {
  const first = callers.find(({ span }) => isRecorded(span)) ?? callers[0];
  const others = callers.flatMap(({ span }) => (span && span !== first?.span ? [span] : []));
  const step = () => ({ name, attributes: { 'shop.group_size': callers.length }, links: others.map(linkTo) });
  const grouped = () =>
    traced(step, (span) => {
      if (span) for (const other of others) other.addLink(linkTo(span));
      return work();
    });
  const moment = Math.max(...callers.map((caller) => caller.readsUntil));
  return first ? first.scope.runInAsyncScope(() => withReadsUntil(moment, grouped)) : grouped();
}

const isRecorded = (span: Span | undefined) => span?.isRecording() ?? false;
const linkTo = (span: Span) => ({ context: span.spanContext() });

function record<Result>({ name, ...options }: Step, work: (span: Span) => Promise<Result>): Promise<Result> {
  return trace.getTracer('meiduo-mall').startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      tellFailure(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The shop's own no is an answer; anything else went wrong. */
function tellFailure(span: Span, error: unknown): void {
  if (error instanceof ShopError) return void span.setAttribute('shop.refusal', error.code);
  const { code, type } = describeError(error);
  span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(code ?? type));
}
