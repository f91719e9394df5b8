import type { IncomingMessage, ServerResponse } from 'node:http';
import { foreignWords } from '../../lib/gate.ts';

const WORDS: Record<number, string> = {
  400: '请求无效 · This request cannot be understood.',
  403: foreignWords,
  404: '页面不存在 · There is no such page.',
  405: '不支持的请求方式 · This method is not supported.',
  413: '内容过大 · The content is too large.',
  414: '网址过长 · The address is too long.',
  415: '不支持的内容类型 · This type of content is not supported.',
  500: '服务器出错了，请稍后重试 · Something went wrong, please try again.',
  503: '服务繁忙，请稍后重试 · The shop is busy, please try again.',
};
const LINGER_MS = 1_000;

/** Answers in one line and closes the connection, whatever of the body is still to come. */
export function refuse(req: IncomingMessage, res: ServerResponse, status: number): void {
  if (res.headersSent) {
    req.destroy();
    return;
  }
  const words = Buffer.from(`${WORDS[status] ?? status}\n`);
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': words.length,
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET, HEAD, POST' }),
    ...(status === 503 && { 'retry-after': '5' }),
    connection: 'close',
  });
  if (req.complete || !hasBody(req)) res.end(words);
  else linger(req, res, words);
}

/**
 * Closing a connection on which the other side still sends resets it, and the answer would be lost on the
 * way. So the answer goes out whole, the rest of the body is dropped for a moment, and then it closes.
 */
function linger(req: IncomingMessage, res: ServerResponse, words: Buffer): void {
  res.write(words);
  req.resume();
  const close = () => {
    res.end();
    req.destroy();
  };
  const timer = setTimeout(close, LINGER_MS);
  req.once('end', close);
  req.once('close', () => clearTimeout(timer));
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}
