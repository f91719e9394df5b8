import { type Outcome, outcomes } from './outcome.ts';

type Counts = Record<Outcome, number>;

/** How often what was the answer to whom, so that one sees that the calls reach something, and how many are left. */
export class Tally {
  #rows: Map<string, Counts>;

  constructor(saved: Record<string, Counts> = {}) {
    this.#rows = new Map(Object.entries(saved));
  }

  /** All that could be read as calls. */
  get total(): number {
    return [...this.#rows.keys()].reduce((sum, row) => sum + this.callsOf(row), 0);
  }

  /** Those of a row that could be read as calls. */
  callsOf(row: string): number {
    const { broken, ...read } = this.#rows.get(row) ?? none;
    return sumOf(read);
  }

  count(row: string, outcome: Outcome): void {
    const counts = this.#rows.get(row) ?? { ...none };
    counts[outcome] += 1;
    this.#rows.set(row, counts);
  }

  toJSON(): Record<string, Counts> {
    return Object.fromEntries(this.#rows);
  }

  toString(): string {
    const line = (name: string, cells: (string | number)[]) =>
      name.padEnd(40) + cells.map((cell) => String(cell).padStart(9)).join('');
    const rows = [...this.#rows].sort(([a], [b]) => a.localeCompare(b));
    const told = rows.map(([name, counts]) =>
      line(
        name,
        outcomes.map((outcome) => counts[outcome]),
      ),
    );
    return [line('', [...outcomes]), ...told].join('\n');
  }
}

const none: Counts = { done: 0, invalid: 0, refused: 0, limited: 0, other: 0, broken: 0 };

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
