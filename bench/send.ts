import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** One process of the shop, under the name by which visitors know the shop. */
export type Door = { port: number; site: string; agent: Agent };
export type Reply = { status: number; body: string; ms: number };

type Sent = { cookie?: string | undefined; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** Longer than any answer may take; what comes later counts as no answer. */
const patienceMs = 15_000;

/** One request, a POST when there is a body. Rejects when the connection breaks. */
export function send({ port, site, agent }: Door, path: string, { cookie, headers, body }: Sent = {}) {
  const begun = performance.now();
  const options = {
    host: '127.0.0.1',
    port,
    path,
    agent,
    method: body === undefined ? 'GET' : 'POST',
    timeout: patienceMs,
    headers: {
      host: new URL(site).host,
      ...(cookie && { cookie }),
      ...(body !== undefined && { origin: site, 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
  };
  return new Promise<Reply>((resolve, reject) => {
    const req = request(options, (res) => {
      const pieces: Buffer[] = [];
      res.on('data', (piece) => pieces.push(piece));
      res.on('error', reject);
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          body: Buffer.concat(pieces).toString(),
          ms: performance.now() - begun,
        }),
      );
    });
    req.on('timeout', () => req.destroy(new Error('no answer')));
    req.on('error', reject);
    req.end(body);
  });
}

const edge = 'an-edge-that-no-field-contains';

/** As a browser with script posts a form to an action: the fields, and the arguments that name it `$K1`. */
export function actionPost(
  action: string,
  fields: readonly (readonly [name: string, value: string])[],
  args = '[{"status":"idle"},"$K1"]',
) {
  const part = (name: string, value: string) =>
    `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const own = fields.map(([name, value]) => part(`_1_${name}`, value));
  return {
    headers: { 'next-action': action, 'content-type': `multipart/form-data; boundary=${edge}` },
    body: `${own.join('')}${part('0', args)}--${edge}--\r\n`,
  };
}
