import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkOf } from '../../lib/client-address.ts';
import { gate } from '../../lib/gate.ts';
import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { asRequest, newRequestId } from '../../lib/request-id.ts';
import { isWholeForm } from './check-form.ts';
import { checkRequest, contentType, hasReadableType } from './check-request.ts';
import { networks, overwriteForwarded } from './forwarded.ts';
import { isOlderForm, tellReload } from './older-form.ts';
import { readLimitMs } from './read-limit.ts';
import { hasBody, refuse } from './refuse.ts';
import { WholeRequest, wholeBody } from './whole-request.ts';

type Settings = {
  /** The origin under which visitors reach the shop. */
  site: string;
  trustedProxies: readonly string[];
  /** The ids of the actions that it has. */
  actions: () => Promise<ReadonlySet<string>>;
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};

const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000, // longer than the usual minute of a proxy before us, so that it closes first
};
const SILENCE_MS = 60_000;
const ANSWER_MS = 15_000;
const MAX_CONNECTIONS = 4_000;
/** Four of ours wait for the end of an answer, and seven of Next's where an action goes on after it. */
const MAX_LISTENERS = 15;

/** A server with bounded patience, memory and connections; it answers nothing until the front door is open. */
export function createPatientServer(limits = LIMITS): Server<typeof WholeRequest> {
  const server = createServer({ ...limits, IncomingMessage: WholeRequest });
  server.timeout = SILENCE_MS;
  server.maxConnections = MAX_CONNECTIONS;
  server.on('checkContinue', (req, res) => server.emit('request', req, res));
  server.on('connect', (_, socket) =>
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'),
  );
  return server;
}

/** What comes through to the shop is well-formed, bounded, and says truly whence it comes. */
export function openFrontDoor(
  server: Server<typeof WholeRequest>,
  { site, trustedProxies, actions, handle }: Settings,
): void {
  const trusted = networks(trustedProxies);
  const isHttps = site.startsWith('https:');

  async function enter(req: WholeRequest, res: ServerResponse): Promise<void> {
    measure(req, res);
    if (isHttps) res.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
    const status = checkRequest(req);
    if (status) return refuse(req, res, status);
    const { isWelcome, policy, status: first } = gate(asked(req));
    res.setHeader('content-security-policy', policy);
    if (!isWelcome) return refuse(req, res, 403);
    if (!hasReadableType(req)) return refuse(req, res, 415);
    const client = overwriteForwarded(req.headers, req.socket.remoteAddress ?? '', { site, trusted });
    if (hasBody(req)) {
      const body = await wholeBody(req, res, networkOf(client));
      const { type, boundary } = contentType(req.headers);
      if (type === 'multipart/form-data' && !isWholeForm(body, boundary)) return refuse(req, res, 400);
      if (type === 'multipart/form-data' && isOlderForm(req, body, await actions(), boundary))
        return tellReload(req, res);
      req.releaseBody(body);
    }
    req.headers['content-security-policy'] = policy;
    res.statusCode = first;
    if (req.method === 'POST') leadByGet(res);
    endInTime(req, res);
    await handle(req, res);
  }

  server.on('request', (req, res) => {
    const id = newRequestId();
    res.setMaxListeners(MAX_LISTENERS);
    res.setHeader('x-request-id', id);
    const entered = asRequest(
      id,
      () => enter(req, res),
      readLimitMs(req),
      () => beginUnavailable(req, res),
    );
    entered.catch((err: unknown) => {
      log.error({ err, requestId: id }, 'a request broke');
      refuse(req, res, 500);
    });
  });
}

function asked({ method = '', url = '', headers }: IncomingMessage) {
  return { method, path: url.split('?', 1)[0] ?? '', origin: headers.origin ?? null };
}

/** Search engines come back then, instead of forgetting the page. Next's router takes only a 200 from its own requests. */
function beginUnavailable({ method = '', headers }: IncomingMessage, res: ServerResponse): void {
  if (res.headersSent || !['GET', 'HEAD'].includes(method) || 'rsc' in headers) return;
  res.statusCode = 503;
  res.setHeader('retry-after', '60');
}

const known = ['GET', 'HEAD', 'POST'];

function measure({ method = '' }: IncomingMessage, res: ServerResponse): void {
  const stop = metrics().answers.startTimer({ method: known.includes(method) ? method : 'other' });
  res.once('close', () => stop({ status: res.writableFinished ? res.statusCode : 'aborted' }));
}

/** A page that leads elsewhere while it is drawn says 307, with which a browser posts its form there once more. */
function leadByGet(res: ServerResponse): void {
  const { writeHead } = res;
  res.writeHead = (status: number, ...rest: never[]) =>
    writeHead.call(res, status === 307 ? 303 : status, ...rest);
}

/** The shop has its own deadlines; this is for what nobody thought of. */
function endInTime(req: IncomingMessage, res: ServerResponse): void {
  const timer = setTimeout(() => res.headersSent || refuse(req, res, 503), ANSWER_MS);
  res.once('close', () => clearTimeout(timer));
}
