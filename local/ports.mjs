import net from 'node:net';

/** The one that is wanted, unless somebody listens there. */
export async function freePort(wanted) {
  if (wanted && !(await whyNotFree(wanted, '127.0.0.1'))) return wanted;
  return new Promise((found, failed) => {
    const server = net.createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Sends a few bytes and tells whether the answer fits; a port that accepts may still be starting up. */
export function answers(port, isRight, greeting = '') {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    const settle = (result) => {
      socket.destroy();
      done(result);
    };
    let received = '';
    socket.setTimeout(1000, () => settle(false));
    socket.on('connect', () => socket.write(greeting));
    socket.on('error', () => settle(false));
    socket.on('close', () => done(false));
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (isRight(received)) settle(true);
    });
  });
}

/** Undefined when the port can be listened on, else the reason. */
export function whyNotFree(port, host) {
  return new Promise((done) => {
    const server = net.createServer();
    server.once('error', (error) => done(error.code));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
}
