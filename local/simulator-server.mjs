import { createServer } from 'node:http';

/** Serves a simulator on this machine alone. What breaks in `answer`, a strange request included, ends that request. */
export async function startSimulator(port, answer) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, 'text/plain', 'the simulator broke'));
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What the form posts. */
export async function fieldsOf(request, mostBytes) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString().slice(0, mostBytes));
}

export const originOf = (address) => (URL.canParse(address ?? '') ? new URL(address).origin : undefined);

export function send(response, status, type, body) {
  if (!response.headersSent)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
