import type { IncomingHttpHeaders } from 'node:http';

type Request = { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders };

const METHODS = ['GET', 'HEAD', 'POST'];
const MAX_ADDRESS = 12_288; // a thousand Chinese characters to search for are nine thousand
const MAX_PATH = 2_048;

/** The status with which a request is refused before anything of its body is read, or undefined when it may pass. */
export function checkRequest({ method = '', url = '', headers }: Request): number | undefined {
  if (!METHODS.includes(method)) return 405;
  if (url.length > MAX_ADDRESS) return 414;
  const path = url.split('?', 1)[0] ?? '';
  if (path.length > MAX_PATH) return 414;
  if (!isPlainPath(path) || /websocket/i.test(headers.upgrade ?? '')) return 400;
  if (/^\/_(?!next\/)/.test(path)) return 404; // pages that Next keeps for itself
  return method === 'POST' && path.startsWith('/_next/') ? 405 : undefined;
}

/** Printable, decodable, rooted here, and the same path after every reader's own idea of normalising. */
function isPlainPath(path: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(path) || /[\\#]|%2f|%5c/i.test(path)) return false;
  try {
    const decoded = decodeURIComponent(path);
    return !/\p{Cc}/u.test(decoded) && !/\/\.{1,2}(\/|$)/.test(decoded);
  } catch {
    return false;
  }
}

/** Pages take what React sends: forms, and the arguments of an action. Other kinds are for programs. */
export function hasReadableType({ method, url = '', headers }: Request): boolean {
  if (method !== 'POST') return true;
  if (headers['content-encoding']) return false;
  const { type, charset = 'utf-8' } = contentType(headers);
  if (!/^utf-?8$/i.test(charset)) return false;
  if (type === 'multipart/form-data') return true;
  if (url.startsWith('/api/'))
    return ['', 'application/x-www-form-urlencoded', 'application/json'].includes(type);
  return type === 'text/plain' && 'next-action' in headers;
}

/** The Content-Type header, taken apart. */
export function contentType(headers: IncomingHttpHeaders): {
  type: string;
  charset?: string;
  boundary?: string;
} {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const pairs = parameters.map((parameter) => /^(\w+)="?([^"]*)"?$/.exec(parameter) ?? []);
  return {
    ...Object.fromEntries(pairs.map(([, name = '', value]) => [name.toLowerCase(), value])),
    type: type.toLowerCase(),
  };
}
