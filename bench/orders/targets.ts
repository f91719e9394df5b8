import type { Figures } from './compare.ts';

type Of = { way: string; goods?: string; clients?: number };

/** What a run has to reach on any machine: figures of one run over others of the same run, and counts per order. */
export function compareWithTargets(figures: Figures[]) {
  const of = ({ way, goods = 'a', clients = 64 }: Of): Figures => {
    const found = figures.find((one) => one.way === way && one.goods === goods && one.clients === clients);
    if (!found) throw new Error(`not measured: ${way} ${goods} ${clients}`);
    return found;
  };
  const speed = (one: Of, other: Of) => of(one)['answers/s'] / of(other)['answers/s'];
  const action = (clients: number) => of({ way: 'action', clients });
  const least = (target: string, got: number, limit: number) => ({ target, got: rounded(got), least: limit });
  const most = (target: string, got: number, limit: number) => ({ target, got: rounded(got), most: limit });
  const overOriginal = (goods: string) =>
    of({ way: 'rule', goods })['orders/s'] / of({ way: 'original', goods })['orders/s'];

  return [
    ...[16, 64].flatMap((clients) => [
      least(
        `order over the empty action, ${clients} clients`,
        speed({ way: 'action', clients }, { way: 'empty action', clients }),
        clients === 64 ? 0.6 : 0.48,
      ),
      least(
        `order over all but the order, ${clients} clients`,
        speed({ way: 'action', clients }, { way: 'all but the order', clients }),
        clients === 64 ? 0.7 : 0.6,
      ),
    ]),
    least('grouped over one a transaction', speed({ way: 'rule' }, { way: 'rule, one a transaction' }), 2.5),
    least('rule over the original, a', overOriginal('a'), 2.7),
    least('rule over the original, b', overOriginal('b'), 5.3),
    least('rule over the original, c', overOriginal('c'), 3),
    least('rule over the original, d', overOriginal('d'), 4.5),
    most('statements an order, 1 client', action(1).statements, 13),
    most('statements an order, 16 clients', action(16).statements, 1.7),
    most('statements an order, 64 clients', action(64).statements, 0.5),
    most('fsyncs an order, 16 clients', action(16).fsyncs, 0.25),
    most('fsyncs an order, 64 clients', action(64).fsyncs, 0.15),
    most('CPU over the empty action', action(64)['cpu ms'] / of({ way: 'empty action' })['cpu ms'], 1.6),
    least('plain form over the action', speed({ way: 'form' }, { way: 'action' }), 0.95),
  ].map((row) => ({ ...row, reached: isReached(row) }));
}

const rounded = (figure: number) => Number(figure.toFixed(2));

const isReached = ({ got, ...limit }: { got: number } & ({ least: number } | { most: number })) =>
  'least' in limit ? got >= limit.least : got <= limit.most;
