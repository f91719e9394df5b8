import { defineConfig } from 'vitest/config';

/** What breaks or sets the process it runs in: its environment, its modules, its timers. */
const alone = [
  'app/.well-known/security.txt/route.test.ts',
  'app/api/cron/?job?/route.test.ts', // brackets are a class of characters here
  'app/api/payments/alipay/notify/route.test.ts',
  'db/connect.test.ts',
  'db/health.test.ts',
  'db/testing/portable.test.ts',
  'db/transaction.test.ts',
  'features/accounts/{deliver-messages,identities,keep-delivering,limit-guesses,register-user}.test.ts',
  'features/accounts/send-code-faults.test.ts',
  'features/backoffice/{backoffice,content/content,pictures/pictures,structure/structure,team/team}.test.ts',
  'features/cart/{cart-rest-faults,cart-store,merge-cart}.test.ts',
  'features/catalog/{plans,sitemap}.test.ts',
  'features/orders/{place-group,place-order-{faults,outages,cart-faults},reconcile}.test.ts',
  'features/payments/{check-payments,close-account,order-moves,payment-races}.test.ts',
  'features/payments/{start-payment,switch-to-cash,take-notification}.test.ts',
  'lib/{outage,redis}.test.ts',
  'scripts/{reconcile,serve}.test.ts',
];
const nowhere = ['**/node_modules/**', '**/.next*/**', '**/.data/**', '**/.tmp/**'];

export default defineConfig({
  resolve: {
    alias: { '@': import.meta.dirname, 'server-only': `${import.meta.dirname}/db/testing/nothing.ts` },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    maxConcurrency: 12, // tests that say so mostly wait for a database that does not answer
    globalSetup: ['db/testing/global-setup.ts'],
    env: { LOG_LEVEL: 'warn' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: alone, exclude: nowhere, setupFiles: ['db/testing/setup.ts'] },
      },
      {
        extends: true,
        // a process loads the shop once, not for every file: half of the time
        test: {
          name: 'together',
          include: ['**/*.test.ts'],
          exclude: [...nowhere, ...alone],
          setupFiles: ['db/testing/shared-process.ts'],
          isolate: false,
        },
      },
    ],
  },
});
