import { createClient, ErrorReply } from '@redis/client';
import type { Requester } from '@upstash/redis';
import { Outage } from './outage.ts';

type SocketRequester = Requester & { close: () => void };

/** What the Upstash client needs to speak to a plain Redis: commands in, `{ result }` or `{ error }` out. */
export function socketRequester(url: string, answerLimitMs: number): SocketRequester {
  const client = createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: answerLimitMs,
      reconnectStrategy: (retries) => Math.min(25 * 2 ** retries, 500),
    },
  });
  client.on('error', () => {}); // every command reports its own failure
  let connected: Promise<unknown> | undefined;

  async function send(command: unknown[]): Promise<unknown> {
    connected ??= client.connect().catch(() => {});
    if (!client.isReady) await connected;
    return client.sendCommand(command.map(String));
  }

  async function reply(command: unknown[]) {
    try {
      return { result: await within(answerLimitMs, send(command)) };
    } catch (error) {
      if (error instanceof ErrorReply) return { error: error.message };
      throw error;
    }
  }

  return {
    readYourWrites: false,
    upstashSyncToken: '',
    async request<Result>({ path, body }: { path?: string[]; body?: unknown }) {
      const isPipeline = path?.[0] === 'pipeline';
      const answer = isPipeline ? Promise.all((body as unknown[][]).map(reply)) : reply(body as unknown[]);
      return (await answer) as { result?: Result; error?: string };
    },
    close: () => client.destroy(),
  };
}

async function within<Answer>(limitMs: number, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Outage(`Redis did not answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
