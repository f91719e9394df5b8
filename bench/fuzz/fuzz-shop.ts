import { Agent } from 'node:http';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { type Action, actions } from '../../e2e/action-table.ts';
import { type BuiltAction, builtActions, builtRoutes } from '../../e2e/build-manifests.ts';
import { rowsOf } from '../../e2e/rows-of.ts';
import type { Things } from '../../e2e/things.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { type Door, send } from '../send.ts';
import type { Street } from '../shopper.ts';
import { fuzzAction, whose } from './fuzz-actions.ts';
import { fuzzRoute } from './fuzz-routes.ts';
import type { Tally } from './tally.ts';
import { tidiesStructure } from './tidies-structure.ts';
import { aGuest, anOwner, aVisitor, cleared, type Visitor, type Who } from './visitors.ts';

/** Fields of the actions that the table of ownership has nothing to say about. */
const others = {
  account: 'demo',
  username: 'somebody_new',
  password: 'correct horse battery',
  password2: 'correct horse battery',
  newPassword: 'correct horse battery',
  newPassword2: 'correct horse battery',
  mobile: '13912345678',
  code: '123456',
  agree: 'on',
  purpose: 'register',
  puzzle: '',
  provider: 'qq',
  next: '/',
  token: 'a'.repeat(43),
  locale: 'en',
  theme: 'dark',
  step: 'code',
};

type Plan = {
  /** Calls of each action, those of all visitors together and those that the tally holds already. */
  runs: number;
  /** How often each visitor asks each route. */
  asks: number;
  /** Whether staff who may do everything take part; they change what others see. */
  withStaff: boolean;
  /** Counts what was answered. */
  tally: Tally;
};

const jobsAtOnce = 12;

/** Made-up calls to each action and each route, as a guest, a shopper and, for what is theirs, as staff; what they found. */
export async function fuzzShop({ site, ports }: Street, plan: Plan): Promise<string[]> {
  const { runs, asks, withStaff, tally } = plan;
  const wanted = callsWanted(runs, tally);
  if (wanted.length === 0) return [];
  const agent = new Agent({ keepAlive: true });
  const doors = ports.map((port): Door => ({ port, site, agent }));
  let turn = 0;
  const nextDoor = () => doors[turn++ % doors.length] as Door;
  const findings: string[] = [];
  const inTurn = fewAtOnce(jobsAtOnce);
  const work = (jobs: (() => Promise<void>)[]) =>
    Promise.all(
      jobs.map((job) => inTurn(() => job().catch((error: unknown) => void findings.push(String(error))))),
    );

  async function call({ action, who, left }: Wanted) {
    const { user, things } = withStaff ? await anOwner() : reader;
    const visitor = await visitorOf(who, user);
    const right = fieldsOf(actions[action.name] ?? 'public', things);
    await fuzzAction(nextDoor(), visitor, { action, right, runs: left, tally });
  }
  const callAs = (...whose: Who[]) =>
    work(wanted.filter(({ who }) => whose.includes(who)).map((one) => () => call(one)));
  async function ask(pattern: string, who: Who) {
    await fuzzRoute(nextDoor(), await visitorOf(who, reader.user), { pattern, runs: asks });
  }

  const [bystander, reader] = [await anOwner(), await anOwner()];
  await cleared(bystander.user.id);
  const before = await rowsOf(bystander.user.id);
  await callAs('a guest', 'a shopper');
  const routes = builtRoutes();
  await work(routes.flatMap((path) => [() => ask(path, 'a guest'), () => ask(path, 'a shopper')]));
  const touched = difference(before, await rowsOf(bystander.user.id));
  if (touched) findings.push(`somebody else was touched: ${touched}`);

  if (withStaff) {
    const tidy = await tidiesStructure();
    await work(routes.filter(isBackOffice).map((path) => () => ask(path, 'staff')));
    await callAs('staff');
    await tidy();
  }
  for (const door of doors) {
    const end = await send(door, '/api/health/ready').then(({ status }) => status, String);
    if (end !== 200) findings.push(`the shop is not ready any more: ${end}`);
  }
  agent.destroy();
  return findings;
}

type Wanted = { action: BuiltAction; who: Who; left: number };

/** What the tally lacks of so many calls of each action. */
function callsWanted(runs: number, tally: Tally): Wanted[] {
  return builtActions().flatMap((action) =>
    sharesOf(action)
      .map(([who, share]) => ({
        action,
        who,
        left: Math.ceil(runs * share) - tally.callsOf(whose(action, who)),
      }))
      .filter(({ left }) => left > 0),
  );
}

function sharesOf({ name }: BuiltAction): [Who, number][] {
  if (!Object.hasOwn(Object(actions[name]), 'staff'))
    return [
      ['a guest', 0.2],
      ['a shopper', 0.8],
    ];
  return [
    ['a guest', 0.05],
    ['a shopper', 0.05],
    ['staff', 0.9],
  ];
}

const isBackOffice = (path: string) => path.startsWith('/admin');

async function visitorOf(who: Who, user: Parameters<typeof aVisitor>[1]): Promise<Visitor> {
  if (who === 'a guest') return aGuest;
  if (who === 'a shopper') return aVisitor(who, user);
  return aVisitor(who, await aStaff({}, { isSuperuser: true }));
}

function difference(before: string, after: string): string | undefined {
  const lines = before.split('\n');
  return after.split('\n').find((line, i) => line !== lines[i]);
}

function fieldsOf(entry: Action, things: Things): Record<string, string> {
  if (entry === 'public') return others;
  if ('mine' in entry) return entry.mine(things);
  return 'own' in entry ? entry.own(things) : entry.staff(things);
}
