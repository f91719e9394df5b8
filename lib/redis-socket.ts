import { createClient, ErrorReply } from '@redis/client';
import type { Requester } from '@upstash/redis';
import { Outage } from './outage.ts';
import { within } from './within.ts';

type SocketRequester = Requester & { close: () => void };

/** What the Upstash client needs to speak to a plain Redis: commands in, `{ result }` or `{ error }` out. */
export function socketRequester(url: string, answerLimitMs: number): SocketRequester {
  let link: ReturnType<typeof open> | undefined;

  async function reply(command: unknown[]) {
    link ??= open(url, answerLimitMs);
    const used = link;
    const late = () => {
      giveUp(used);
      return new Outage(`Redis did not answer within ${answerLimitMs} ms`);
    };
    try {
      return { result: await within(answerLimitMs, send(used, command), late) };
    } catch (error) {
      if (error instanceof ErrorReply) return { error: error.message };
      throw error;
    }
  }

  /** A connection that went silent may stay so for a quarter of an hour; the next command opens another one. */
  function giveUp(used: typeof link): void {
    used?.client.destroy();
    if (link === used) link = undefined;
  }

  return {
    readYourWrites: false,
    upstashSyncToken: '',
    async request<Result>({ path, body }: { path?: string[]; body?: unknown }) {
      const isPipeline = path?.[0] === 'pipeline';
      const answer = isPipeline ? Promise.all((body as unknown[][]).map(reply)) : reply(body as unknown[]);
      return (await answer) as { result?: Result; error?: string };
    },
    close: () => giveUp(link),
  };
}

function open(url: string, connectLimitMs: number) {
  const client = createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    commandOptions: { timeout: 0 }, // `reply` has the limit; one of the client's own makes a signal for every command
    socket: {
      connectTimeout: connectLimitMs,
      reconnectStrategy: (retries) => Math.min(25 * 2 ** retries, 500),
    },
  });
  client.on('error', () => {}); // every command reports its own failure
  return { client, connected: client.connect().catch(() => {}) };
}

async function send({ client, connected }: ReturnType<typeof open>, command: unknown[]): Promise<unknown> {
  if (!client.isReady) await connected;
  return client.sendCommand(command.map(String));
}
