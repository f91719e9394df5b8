import { Agent } from 'node:http';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { type Action, actions } from '../../e2e/action-table.ts';
import { type BuiltAction, builtActions, builtRoutes } from '../../e2e/build-manifests.ts';
import { rowsOf } from '../../e2e/rows-of.ts';
import type { Things } from '../../e2e/things.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { type Door, send } from '../send.ts';
import { fuzzAction } from './fuzz-actions.ts';
import { fuzzRoute } from './fuzz-routes.ts';
import type { Tally } from './outcome.ts';
import { aGuest, anOwner, aVisitor, cleared, type Visitor } from './visitors.ts';

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
  /** Calls of each action, those of all visitors together; a route is asked a fiftieth as often by each. */
  runs: number;
  /** Whether staff who may do everything take part; they change what others see. */
  withStaff: boolean;
  /** Counts what was answered. */
  tally: Tally;
};

const jobsAtOnce = 8;

/** Made-up calls to each action and each route, as a guest, a shopper and, for what is theirs, as staff; what they found. */
export async function fuzzShop(site: string, { runs, withStaff, tally }: Plan): Promise<string[]> {
  const door: Door = { port: Number(new URL(site).port), site, agent: new Agent({ keepAlive: true }) };
  const findings: string[] = [];
  const inTurn = fewAtOnce(jobsAtOnce);
  const work = (jobs: (() => Promise<void>)[]) =>
    Promise.all(
      jobs.map((job) => inTurn(() => job().catch((error: unknown) => void findings.push(String(error))))),
    );

  async function call(action: BuiltAction, who: 'guest' | 'shopper' | 'staff', share: number) {
    const { user, things } = withStaff ? await anOwner() : reader;
    const visitor = await visitorOf(who, user);
    const right = fieldsOf(actions[action.name] ?? 'public', things);
    await fuzzAction(door, visitor, { action, right, runs: Math.ceil(runs * share), tally });
  }
  async function ask(pattern: string, who: 'guest' | 'shopper' | 'staff') {
    const visitor = await visitorOf(who, reader.user);
    await fuzzRoute(door, visitor, { pattern, runs: Math.ceil(runs / 50) });
  }

  const [bystander, reader] = [await anOwner(), await anOwner()];
  await cleared(bystander.user.id);
  const before = await rowsOf(bystander.user.id);
  const everything = builtActions();
  const isStaffs = ({ name }: BuiltAction) => Object.hasOwn(Object(actions[name]), 'staff');
  await work(
    everything.flatMap((action) => {
      const [guests, shoppers] = isStaffs(action) ? [0.05, 0.05] : [0.2, 0.8];
      return [() => call(action, 'guest', guests), () => call(action, 'shopper', shoppers)];
    }),
  );
  await work(builtRoutes().flatMap((path) => [() => ask(path, 'guest'), () => ask(path, 'shopper')]));
  const touched = difference(before, await rowsOf(bystander.user.id));
  if (touched) findings.push(`somebody else was touched: ${touched}`);

  if (withStaff) {
    await work(
      builtRoutes()
        .filter(isBackOffice)
        .map((path) => () => ask(path, 'staff')),
    );
    await work(everything.filter(isStaffs).map((action) => () => call(action, 'staff', 0.9)));
  }
  const end = await send(door, '/api/health/ready').then(({ status }) => status, String);
  if (end !== 200) findings.push(`the shop is not ready any more: ${end}`);
  door.agent.destroy();
  return findings;
}

const isBackOffice = (path: string) => path.startsWith('/admin');

async function visitorOf(
  who: 'guest' | 'shopper' | 'staff',
  user: Parameters<typeof aVisitor>[1],
): Promise<Visitor> {
  if (who === 'guest') return aGuest;
  if (who === 'shopper') return aVisitor('a shopper', user);
  return aVisitor('staff', await aStaff({}, { isSuperuser: true }));
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
