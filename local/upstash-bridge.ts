import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, ErrorReply, MultiErrorReply } from '@redis/client';

type Command = readonly unknown[];
type Answer = { result: unknown } | { error: string };
type Options = { redisUrl: string; token: string };
type Send = (commands: Command[]) => Promise<Answer[]>;

const maxBodyBytes = 1024 * 1024;

// They would hold up or change the one connection that all requests share.
const refused =
  /^(B[LRZ]\w+|[PS]?SUBSCRIBE|MONITOR|WATCH|UNWATCH|MULTI|EXEC|DISCARD|SELECT|QUIT|RESET|AUTH|HELLO)$/i;

/** Upstash's REST interface in front of a plain Redis, so that tests can take the way of the REST client. */
export async function startUpstashBridge({ redisUrl, token }: Options) {
  const redis = createClient({ url: redisUrl, RESP: 2 });
  redis.on('error', () => {}); // every command reports its own failure
  await redis.connect();

  const one = (command: Command) => toAnswer(redis.sendCommand(words(command)));
  const pipeline: Send = (commands) => Promise.all(commands.map(one));
  const transaction: Send = async (commands) => {
    const multi = redis.multi();
    for (const command of commands) multi.addCommand(words(command));
    return (await multi.exec().catch(repliesOf)).map(replyToAnswer);
  };

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => send(response, status, body);
    if (!isAllowed(request, token)) return answer(401, { error: 'Unauthorized' });
    try {
      const body = await readJson(request);
      const encode = request.headers['upstash-encoding'] === 'base64' ? toBase64 : (value: unknown) => value;
      if (request.url === '/pipeline') return answer(200, encodeAll(await pipeline(body), encode));
      if (request.url === '/multi-exec') return answer(200, encodeAll(await transaction(body), encode));
      const [single] = encodeAll([await one(body)], encode);
      answer(single && 'error' in single ? 400 : 200, single);
    } catch (error) {
      answer(400, { error: error instanceof Error ? error.message : String(error) });
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await redis.close();
    },
  };
}

function isAllowed(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readJson(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new Error('ERR max request size exceeded');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

function words(command: Command): string[] {
  const [name, ...args] = command.map((word) => (isObject(word) ? JSON.stringify(word) : String(word ?? '')));
  if (!name) throw new Error('ERR empty command');
  if (refused.test(name)) throw new Error(`ERR command is not available over REST: '${name}'`);
  return [name, ...args];
}

async function toAnswer(reply: Promise<unknown>): Promise<Answer> {
  try {
    return { result: (await reply) ?? null };
  } catch (error) {
    if (error instanceof ErrorReply) return { error: error.message };
    throw error;
  }
}

function repliesOf(error: unknown): unknown[] {
  if (error instanceof MultiErrorReply) return error.replies;
  throw error;
}

const replyToAnswer = (reply: unknown): Answer =>
  reply instanceof Error ? { error: reply.message } : { result: reply ?? null };

const encodeAll = (answers: Answer[], encode: (value: unknown) => unknown): Answer[] =>
  answers.map((answer) => ('result' in answer ? { result: encode(answer.result) } : answer));

/** Every string at any depth, "OK" among them. */
function toBase64(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value).toString('base64');
  return Array.isArray(value) ? value.map(toBase64) : value;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
