import { appendFileSync } from 'node:fs';
import mysql, { type RowDataPacket } from 'mysql2/promise';

/** What a buyer was told about a checkout key: an order number, a refusal that wrote nothing, or nothing certain. */
export type Told = { placed: string } | { refused: string } | 'unknown';

type Entry = { userId: number; key: string; told: Told };

/** Every buyer writes here before a post and after its answer, so that what was promised can be compared with what is. */
export class Journal {
  readonly #last = new Map<string, Entry>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  note(entry: Entry): void {
    this.#last.set(`${entry.userId} ${entry.key}`, entry);
    appendFileSync(this.#file, `${JSON.stringify({ at: Date.now(), ...entry })}\n`);
  }

  /** The numbers of all orders that a buyer was told of. */
  get acknowledged(): string[] {
    return [...this.#last.values()].flatMap(({ told }) =>
      typeof told === 'object' && 'placed' in told ? [told.placed] : [],
    );
  }

  /** Where the last word to a buyer and the database differ. */
  async contradictions(databaseUrl: string): Promise<string[]> {
    const connection = await mysql.createConnection(databaseUrl);
    const users = [...new Set([...this.#last.values()].map(({ userId }) => userId))];
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT user_id, checkout_key, number FROM orders WHERE user_id IN (?)',
      [users.length > 0 ? users : [0]],
    );
    await connection.end();
    const numbers = new Map(rows.map((row) => [`${row.user_id} ${row.checkout_key}`, String(row.number)]));
    const wrong = [...this.#last].flatMap(([name, { told }]) => {
      const number = numbers.get(name);
      if (told === 'unknown') return [`${name}: nobody ever told the buyer`];
      if ('placed' in told)
        return told.placed === number ? [] : [`${name}: told ${told.placed}, there is ${number}`];
      return number === undefined ? [] : [`${name}: refused as ${told.refused}, there is ${number}`];
    });
    const unasked = [...numbers.keys()].filter((name) => !this.#last.has(name));
    return [...wrong, ...unasked.map((name) => `${name}: an order that nobody sent`)];
  }
}
