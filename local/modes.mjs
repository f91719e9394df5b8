import { end, endOnBugs, endOnSignals, Stopped } from './ending.mjs';
import { complain, sayOn, Trouble } from './say.mjs';

const MODES = {
  start: () => import('./run-shop.mjs').then(({ runShop }) => runShop({ dev: false })),
  dev: () => import('./run-shop.mjs').then(({ runShop }) => runShop({ dev: true })),
  test: (args) =>
    import('./run-tests.mjs').then(({ runTests }) => runTests(['check', 'rules', 'e2e', 'faults'], args)),
  'test:rules': (args) => import('./run-tests.mjs').then(({ runTests }) => runTests(['rules'], args)),
  'test:e2e': (args) => import('./run-tests.mjs').then(({ runTests }) => runTests(['e2e'], args)),
  'test:faults': (args) => import('./run-tool.mjs').then(({ faults }) => faults(args)),
  'test:soak': (args) => import('./run-tool.mjs').then(({ soak }) => soak(args)),
  'test:fuzz': (args) => import('./run-tool.mjs').then(({ fuzz }) => fuzz(args)),
  'test:cluster': (args) => import('./cluster/run-cluster.mjs').then(({ testCluster }) => testCluster(args)),
  cluster: () => import('./cluster/run-cluster.mjs').then(({ runCluster }) => runCluster()),
  services: () => import('./run-services.mjs').then(({ startAndKeep }) => startAndKeep()),
  'services:stop': () => import('./run-services.mjs').then(({ stopKept }) => stopKept()),
  reconcile: (args) => import('./run-tool.mjs').then(({ reconcile }) => reconcile(args)),
  'seed:large': (args) => import('./run-tool.mjs').then(({ seedLarge }) => seedLarge(args)),
  bench: (args) => import('./run-tool.mjs').then(({ bench }) => bench(args)),
};

// Their standard output is read by programs.
const QUIET_MODES = [
  'services',
  'services:stop',
  'reconcile',
  'bench',
  'test:faults',
  'test:soak',
  'test:fuzz',
  'test:cluster',
];

export async function launch(mode, args) {
  endOnSignals();
  endOnBugs();
  if (QUIET_MODES.includes(mode)) sayOn(process.stderr);
  try {
    const work = MODES[mode];
    if (!work) throw new Trouble(`Unknown mode "${mode}"; there are ${Object.keys(MODES).join(', ')}.`);
    await end((await work(args)) ?? 0);
  } catch (error) {
    if (error instanceof Stopped) return;
    complain(error);
    await end(1);
  }
}
