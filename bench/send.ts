import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** One process of the shop, under the name by which visitors know the shop. */
export type Door = { port: number; site: string; agent: Agent };
export type Reply = { status: number; location: string; body: string; ms: number };

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
          location: res.headers.location ?? '',
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

type Field = readonly [name: string, value: string];

/** As a browser without script posts a form. */
export function formPost(fields: readonly Field[]) {
  return { headers: { 'content-type': `multipart/form-data; boundary=${edge}` }, body: bodyOf(fields) };
}

/** As a browser with script posts a form to an action: the fields, and the arguments that name it `$K1`. */
export function actionPost(action: string, fields: readonly Field[], args = '[{"status":"idle"},"$K1"]') {
  const own = fields.map(([name, value]): Field => [`_1_${name}`, value]);
  const { headers, body } = formPost([...own, ['0', args]]);
  return { headers: { ...headers, 'next-action': action }, body };
}

function bodyOf(fields: readonly Field[]): string {
  const parts = fields.map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${edge}--\r\n`;
}
