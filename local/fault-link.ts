import { connect, type Socket } from 'node:net';

/** One client's way to the server and back. */
export class FaultLink {
  readonly #client: Socket;
  readonly #server: Socket;
  #isStill = false;
  #isSilent = false;
  /** Ends that came while nothing moves. */
  readonly #ends: (() => void)[] = [];
  /** Packets of the client that are still on their way to the server. */
  readonly #late: Buffer[] = [];
  /** Called instead of passing the server's next answer on. */
  onAnswer: (() => void) | undefined;

  constructor(client: Socket, target: URL, toServer: (packet: Buffer) => void, closed: () => void) {
    this.#client = client;
    this.#server = connect({ host: target.hostname, port: Number(target.port), allowHalfOpen: true });
    client.on('data', toServer);
    this.#server.on('data', (packet) => this.#answer(packet));
    client.on('end', () => this.#end(() => this.#server.end()));
    this.#server.on('end', () => this.#end(() => client.end()));
    for (const socket of [client, this.#server]) {
      socket.setNoDelay(true);
      for (const event of ['error', 'close'])
        socket.on(event, () => {
          this.cut();
          closed();
        });
    }
  }

  send(packet: Buffer): void {
    this.#server.write(packet);
  }

  /** Packets stay in their order, also when the next one has to wait less. */
  sendAfter(packet: Buffer, ms: number): void {
    if (ms === 0 && this.#late.length === 0) this.send(packet);
    else {
      this.#late.push(packet);
      setTimeout(() => this.send(this.#late.shift() ?? packet), ms);
    }
  }

  /** The client's packet as if it had not come yet; it comes when things move again. */
  putBack(packet: Buffer): void {
    this.#client.unshift(packet);
  }

  /** Nothing of the client is read until it is let go on. */
  holdClient(): void {
    this.#client.pause();
  }

  letClientGoOn(): void {
    this.#client.resume();
  }

  stop(): void {
    this.#isStill = true;
    this.#client.pause();
    this.#server.pause();
  }

  goOn(): void {
    if (this.#isSilent) return;
    this.#isStill = false;
    this.#client.resume();
    this.#server.resume();
    for (const pass of this.#ends.splice(0)) pass();
  }

  /** Stands still for ever. */
  silence(): void {
    this.#isSilent = true;
    this.stop();
  }

  cut(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  #answer(packet: Buffer): void {
    const { onAnswer } = this;
    this.onAnswer = undefined;
    if (onAnswer) onAnswer();
    else this.#client.write(packet);
  }

  #end(pass: () => void): void {
    if (this.#isStill) this.#ends.push(pass);
    else pass();
  }
}
