import { createRequire } from 'node:module';

type Client = { encodeReply: (value: unknown) => Promise<string | FormData> };

/** The part of React that browsers call actions with. */
const client: Client = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-webpack/client.node.js',
);

/** A call of an action as a page of the shop would send it; undefined for circles through a map, which React cannot. */
export async function encodeCall(action: string, args: unknown[]) {
  const reply = await client.encodeReply(args).catch(() => undefined);
  if (reply === undefined) return undefined;
  const sent = new Response(reply);
  return {
    headers: { 'next-action': action, 'content-type': sent.headers.get('content-type') ?? '' },
    body: Buffer.from(await sent.arrayBuffer()),
  };
}
