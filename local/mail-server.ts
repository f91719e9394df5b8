import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type ReceivedMail = { from: string; to: string[]; data: string };

/** A mail server that takes everything and delivers nothing. It knows no address of the domain `unknown.example`. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const plan = { isSilent: false };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (!plan.isSilent) converse(socket, (mail) => received.push(mail));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`,
    received,
    silence: (isSilent: boolean) => Object.assign(plan, { isSilent }),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const endOfMail = '\r\n.\r\n';

function converse(socket: Socket, take: (mail: ReceivedMail) => void): void {
  let mail: ReceivedMail = { from: '', to: [], data: '' };
  let heard = '';
  let isReading = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  function obey(line: string): void {
    const address = line.match(/<(.*)>/)?.[1] ?? '';
    if (/^MAIL/i.test(line)) mail = { from: address, to: [], data: '' };
    if (/^RCPT/i.test(line) && address.endsWith('@unknown.example'))
      return void say(`550 5.1.1 <${address}> is unknown`);
    if (/^RCPT/i.test(line)) mail.to.push(address);
    isReading = /^DATA/i.test(line);
    say(isReading ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 fine');
  }

  socket.setEncoding('utf8').on('data', (piece) => {
    heard += piece;
    for (;;) {
      const mark = isReading ? endOfMail : '\r\n';
      const end = heard.indexOf(mark);
      if (end < 0) return;
      const part = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      if (!isReading) {
        obey(part);
        continue;
      }
      isReading = false;
      take({ ...mail, data: part });
      say('250 taken');
    }
  });
  say('220 a mail server');
}
