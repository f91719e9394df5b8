import { IncomingMessage, type ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

const MB = 1_048_576;
const GENERAL_LIMIT = MB;
const BACK_OFFICE_LIMIT = 8 * MB;
/** Of all bodies in this process that are being received or worked on, and of those from one network among them. */
const HELD_LIMIT = 256 * MB;
const NETWORK_LIMIT = 32 * MB;

let heldBytes = 0;
const heldOf = new Map<string, number>();

/** Answers whether there is room for them. */
function hold(network: string, bytes: number): boolean {
  heldBytes += bytes;
  const theirs = (heldOf.get(network) ?? 0) + bytes;
  if (theirs > 0) heldOf.set(network, theirs);
  else heldOf.delete(network);
  return heldBytes <= HELD_LIMIT && theirs <= NETWORK_LIMIT;
}

/** A request that can keep its body to itself until the last byte is there. */
export class WholeRequest extends IncomingMessage {
  #take: ((piece: Buffer | null) => void) | undefined;

  /** Each piece goes to `take`, null after the last, instead of to the readers of this stream. */
  holdBody(take: (piece: Buffer | null) => void): void {
    this.#take = take;
  }

  releaseBody(body: Buffer): void {
    this.#take = undefined;
    this.push(body);
    this.push(null);
  }

  override push(piece: unknown, encoding?: BufferEncoding): boolean {
    if (!this.#take) return super.push(piece, encoding);
    this.#take(piece as Buffer | null);
    return true;
  }
}

/** The whole body, sent from this network. What is too large is refused here, and then nobody hears of it again. */
export function wholeBody(req: WholeRequest, res: ServerResponse, network: string): Promise<Buffer> {
  const limit = req.url?.startsWith('/admin') ? BACK_OFFICE_LIMIT : GENERAL_LIMIT;
  let pieces: Buffer[] = [];
  let received = 0;
  const forget = () => {
    hold(network, -received);
    received = 0;
    pieces = [];
  };
  res.once('close', forget);

  return new Promise((resolve) => {
    if (Number(req.headers['content-length'] ?? 0) > limit) return refuse(req, res, 413);
    if (req.headers.expect) res.writeContinue();
    req.holdBody((piece) => {
      if (res.headersSent) return;
      if (!piece) return resolve(Buffer.concat(pieces));
      pieces.push(piece);
      received += piece.length;
      const hasRoom = hold(network, piece.length);
      if (received <= limit && hasRoom) return;
      refuse(req, res, received > limit ? 413 : 503);
      forget();
    });
  });
}
