import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

type Link = {
  client: Socket;
  server: Socket;
  onAnswer?: (() => void) | undefined;
  isSilent: boolean;
  /** Ends that came while nothing moves. */
  ends: (() => void)[];
};
type Act<Value> = (link: Link, packet: Buffer, happened: (value: Value) => void) => void;
type Plan = { text: string; act: (link: Link, packet: Buffer) => void };

/** The beginning of a statement on its way to MariaDB; the bare word may occur elsewhere. */
export const statement = (sql: string) => `\u0003${sql}`;

/** The network before MariaDB or Redis, breaking at a test's command. */
export async function startFaultProxy(targetUrl: string): Promise<FaultProxy> {
  const proxy = new FaultProxy(new URL(targetUrl));
  await proxy.accept();
  return proxy;
}

/** What is planned for a text happens once, at a client's next packet that contains it; the promise tells when. */
class FaultProxy {
  readonly #target: URL;
  readonly #listener = createServer({ allowHalfOpen: true }, (client) => this.#link(client));
  readonly #links = new Set<Link>();
  readonly #plans: Plan[] = [];
  readonly #counts = new Map<string, number>();
  #port = 0;
  #isFrozen = false;
  #delayMs = 0;

  constructor(target: URL) {
    this.#target = target;
  }

  /** The target's address, through this proxy. */
  get url(): string {
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${this.#port}`;
    return url.href;
  }

  get connections(): number {
    return this.#links.size;
  }

  /** How many packets with the text clients have sent since this was called. */
  count(text: string): () => number {
    this.#counts.set(text, 0);
    return () => this.#counts.get(text) ?? 0;
  }

  /** The packet never reaches the server; its connection ends. */
  cutBefore(text: string): Promise<void> {
    return this.#plan<void>(text, (link, _, happened) => {
      this.#cut(link);
      happened();
    });
  }

  /** The server does what the packet says; instead of its answer the connection ends. */
  cutAfter(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      link.server.write(packet);
      link.onAnswer = () => {
        this.#cut(link);
        happened();
      };
    });
  }

  /** The server does what the packet says; its answer never comes, and the connection is silent for ever. */
  silenceAfter(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      link.server.write(packet);
      link.onAnswer = () => {
        silence(link);
        happened();
      };
    });
  }

  /** The packet waits until it is released; other connections go on. */
  hold(text: string): Promise<() => void> {
    return this.#plan<() => void>(text, (link, packet, happened) => {
      link.client.pause();
      happened(() => {
        link.server.write(packet);
        link.client.resume();
      });
    });
  }

  /** Everything stands still in both directions, the packet and new connections included. */
  freezeAt(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      this.freeze();
      link.client.unshift(packet);
      happened();
    });
  }

  freeze(): void {
    this.#isFrozen = true;
    for (const link of this.#links) pause(link);
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const link of this.#links) if (!link.isSilent) resume(link);
  }

  /** The connections that there are go silent for ever; new ones work. */
  silence(): void {
    for (const link of this.#links) silence(link);
  }

  /** Every packet takes so much longer to the server. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  cutAll(): void {
    for (const link of this.#links) this.#cut(link);
  }

  /** All connections end and new ones are refused, until `accept`. */
  refuse(): void {
    if (this.#listener.listening) this.#listener.close();
    this.cutAll();
  }

  async accept(): Promise<void> {
    this.#listener.listen(this.#port, '127.0.0.1');
    await once(this.#listener, 'listening');
    this.#port = (this.#listener.address() as AddressInfo).port;
  }

  #plan<Value>(text: string, act: Act<Value>): Promise<Value> {
    return new Promise((happened) => {
      this.#plans.push({ text, act: (link, packet) => act(link, packet, happened) });
    });
  }

  #link(client: Socket): void {
    const server = connect({
      host: this.#target.hostname,
      port: Number(this.#target.port),
      allowHalfOpen: true,
    });
    const link: Link = { client, server, isSilent: false, ends: [] };
    this.#links.add(link);
    client.on('data', (packet) => this.#toServer(link, packet));
    server.on('data', (packet) => this.#toClient(link, packet));
    client.on('end', () => this.#end(link, () => server.end()));
    server.on('end', () => this.#end(link, () => client.end()));
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.#cut(link));
      socket.on('close', () => this.#cut(link));
    }
    if (this.#isFrozen) pause(link);
  }

  #toServer(link: Link, packet: Buffer): void {
    for (const [text, n] of this.#counts) if (packet.includes(text)) this.#counts.set(text, n + 1);
    const index = this.#plans.findIndex(({ text }) => packet.includes(text));
    const [plan] = index < 0 ? [] : this.#plans.splice(index, 1);
    if (plan) plan.act(link, packet);
    else if (this.#delayMs > 0) setTimeout(() => link.server.write(packet), this.#delayMs);
    else link.server.write(packet);
  }

  #toClient(link: Link, packet: Buffer): void {
    const { onAnswer } = link;
    link.onAnswer = undefined;
    if (onAnswer) onAnswer();
    else if (!link.isSilent) link.client.write(packet);
  }

  #end(link: Link, pass: () => void): void {
    if (this.#isFrozen || link.isSilent) link.ends.push(pass);
    else pass();
  }

  #cut(link: Link): void {
    this.#links.delete(link);
    link.client.destroy();
    link.server.destroy();
  }
}

export type { FaultProxy };

function pause({ client, server }: Link): void {
  client.pause();
  server.pause();
}

function resume({ client, server, ends }: Link): void {
  client.resume();
  server.resume();
  for (const pass of ends.splice(0)) pass();
}

function silence(link: Link): void {
  link.isSilent = true;
  pause(link);
}
