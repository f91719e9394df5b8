import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { FaultLink } from './fault-link.ts';

type Plan = { text: string; act: (link: FaultLink, packet: Buffer) => void };
type Act<Value> = (link: FaultLink, packet: Buffer, happened: (value: Value) => void) => void;

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
  #target: URL;
  readonly #listener = createServer({ allowHalfOpen: true }, (client) => this.#link(client));
  readonly #links = new Set<FaultLink>();
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

  /** The server was started anew, at another port. */
  retarget(url: string): void {
    this.#target = new URL(url);
  }

  /** How many packets with the text clients have sent since this was called. */
  count(text: string): () => number {
    this.#counts.set(text, 0);
    return () => this.#counts.get(text) ?? 0;
  }

  /** The packet never reaches the server; its connection ends. */
  cutBefore(text: string): Promise<void> {
    return this.#plan<void>(text, (link, _, happened) => {
      link.cut();
      happened();
    });
  }

  /** The server does what the packet says; instead of its answer the connection ends. */
  cutAfter(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      link.onAnswer = () => {
        link.cut();
        happened();
      };
      link.send(packet);
    });
  }

  /** The server does what the packet says; its answer never comes, and the connection is silent for ever. */
  silenceAfter(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      link.onAnswer = () => {
        link.silence();
        happened();
      };
      link.send(packet);
    });
  }

  /** The packet goes its way; this is what it said. */
  overhear(text: string): Promise<Buffer> {
    return this.#plan<Buffer>(text, (link, packet, happened) => {
      link.send(packet);
      happened(packet);
    });
  }

  /** The packet waits until it is released; other connections go on. */
  hold(text: string): Promise<() => void> {
    return this.#plan<() => void>(text, (link, packet, happened) => {
      link.holdClient();
      happened(() => {
        link.send(packet);
        link.letClientGoOn();
      });
    });
  }

  /** Everything stands still in both directions, the packet and new connections included. */
  freezeAt(text: string): Promise<void> {
    return this.#plan<void>(text, (link, packet, happened) => {
      this.freeze();
      link.putBack(packet);
      happened();
    });
  }

  freeze(): void {
    this.#isFrozen = true;
    for (const link of this.#links) link.stop();
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const link of this.#links) link.goOn();
  }

  /** The connections that there are go silent for ever; new ones work. */
  silence(): void {
    for (const link of this.#links) link.silence();
  }

  /** Every packet takes so much longer to the server. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  cutAll(): void {
    for (const link of this.#links) link.cut();
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
    const link = new FaultLink(
      client,
      this.#target,
      (packet) => this.#pass(link, packet),
      () => this.#links.delete(link),
    );
    this.#links.add(link);
    if (this.#isFrozen) link.stop();
  }

  #pass(link: FaultLink, packet: Buffer): void {
    for (const [text, n] of this.#counts) if (packet.includes(text)) this.#counts.set(text, n + 1);
    const index = this.#plans.findIndex(({ text }) => packet.includes(text));
    const [plan] = index < 0 ? [] : this.#plans.splice(index, 1);
    if (plan) plan.act(link, packet);
    else link.sendAfter(packet, this.#delayMs);
  }
}

export type { FaultProxy };
