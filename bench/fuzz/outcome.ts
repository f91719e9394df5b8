import type { Reply } from '../send.ts';

const outcomes = ['done', 'invalid', 'refused', 'limited', 'other', 'broken'] as const;
export type Outcome = (typeof outcomes)[number];

const limits = ['too-many-tries', 'code-too-soon', 'code-limit', 'human-check'];

/** What an action said, as far as its answer tells: `other` is neither a state of a form nor a place to go. */
export function outcomeOf({ status, body }: Reply): Outcome {
  if (status >= 300 && status < 400) return 'done';
  const [, state = '', code = ''] =
    /^\w+:\{"status":"(\w+)"(?:,"refusal":\{"code":"([\w-]+)")?/m.exec(body) ?? [];
  if (state === 'refused') return limits.includes(code) ? 'limited' : 'refused';
  if (state === 'invalid') return 'invalid';
  return status === 200 && state !== '' ? 'done' : 'other';
}

/** How often what was the answer of whom, so that one sees that the calls reach something. */
export class Tally {
  #rows = new Map<string, Record<Outcome, number>>();

  get total(): number {
    return [...this.#rows.values()].flatMap((row) => Object.values(row)).reduce((sum, n) => sum + n, 0);
  }

  count(whose: string, outcome: Outcome): void {
    const row = this.#rows.get(whose) ?? { done: 0, invalid: 0, refused: 0, limited: 0, other: 0, broken: 0 };
    row[outcome] += 1;
    this.#rows.set(whose, row);
  }

  toString(): string {
    const line = (name: string, cells: (string | number)[]) =>
      name.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join('');
    const rows = [...this.#rows].sort(([a], [b]) => a.localeCompare(b));
    return [
      line('', [...outcomes]),
      ...rows.map(([name, row]) =>
        line(
          name,
          outcomes.map((outcome) => row[outcome]),
        ),
      ),
    ].join('\n');
  }
}
