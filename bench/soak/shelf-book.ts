/** Pieces that came to the shelf or left it, at a moment (ms) from which that is certain. */
type Entry = { at: number; pieces: number };
export type Line = { skuId: number; quantity: number };
/** A line that was refused: so many were wanted, between the post and its answer. */
type Refused = { skuId: number; wanted: number; postedAt: number; answeredAt: number };

/**
 * What was on the shelf at the least: a sale counts from the moment of its post, what came back only from the answer
 * that says so. Whoever is refused what was there all the time by this count is refused falsely.
 */
export class ShelfBook {
  readonly #entries = new Map<number, Entry[]>();
  readonly #refused: Refused[] = [];
  /** Pieces of each SKU that buyers were told are theirs. */
  readonly sold = new Map<number, number>();

  note(skuId: number, pieces: number, at: number): void {
    const entries = this.#entries.get(skuId) ?? [];
    entries.push({ at, pieces });
    this.#entries.set(skuId, entries);
  }

  noteSale(lines: readonly Line[], postedAt: number): void {
    for (const { skuId, quantity } of lines) {
      this.note(skuId, -quantity, postedAt);
      this.sold.set(skuId, (this.sold.get(skuId) ?? 0) + quantity);
    }
  }

  noteRefusal(refused: Refused): void {
    this.#refused.push(refused);
  }

  get refusals(): number {
    return this.#refused.length;
  }

  /** Ask when everything has been noted. */
  falseRefusals(): Refused[] {
    for (const entries of this.#entries.values()) entries.sort((a, b) => a.at - b.at);
    return this.#refused.filter((refused) => this.#least(refused) >= refused.wanted);
  }

  #least({ skuId, postedAt, answeredAt }: Refused): number {
    let pieces = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const { at, pieces: moved } of this.#entries.get(skuId) ?? []) {
      if (at > answeredAt) break;
      if (at > postedAt) least = Math.min(least, pieces);
      pieces += moved;
    }
    return Math.min(least, pieces);
  }
}
