import { connect, type Socket } from 'node:net';

export type RawAnswer = {
  /** 0 when the connection ended without an answer. */
  status: number;
  headers: Headers;
  body: string;
};

/** A client without manners: sends the text as it stands, and hears what comes until the connection ends. */
export function sendRaw(port: number, text: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = openRaw(port, text);
    const heard: Buffer[] = [];
    socket.on('data', (piece) => heard.push(piece));
    socket.on('close', () => resolve(understand(Buffer.concat(heard).toString())));
  });
}

/** The same, for who wants to keep talking, or to stop in the middle. */
export function openRaw(port: number, text: string | Buffer = ''): Socket {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  return socket.on('error', () => {}); // the end of a connection is told by 'close'
}

/** A request as text; the connection ends after its answer. */
export function request(
  line: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Buffer {
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const head = [`${line} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

function understand(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = new Headers();
  for (const field of fields) {
    const colon = field.indexOf(':');
    headers.append(field.slice(0, colon), field.slice(colon + 1).trim());
  }
  return { status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
