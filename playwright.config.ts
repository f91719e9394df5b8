import { defineConfig } from '@playwright/test';

const port = process.env.PORT ?? '3000';
const baseURL = `http://localhost:${port}`;

// No page and no part of the browser itself may talk to the network outside.
const quietBrowser = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

// They start processes of the shop beside the one that all others visit.
const withOtherProcesses = ['bucket.spec.ts', 'deployment.spec.ts', 'few-settings.spec.ts'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalTeardown: './e2e/end-of-run.ts',
  workers: 4, // they wait for the server more than half of the time
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // No test measures by these: they only end what would never end.
  timeout: 240_000,
  expect: { timeout: 90_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    serviceWorkers: 'block', // but in found.spec.ts, which tries the one of the shop
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      chromiumSandbox: false,
      args: quietBrowser,
    },
  },
  projects: [
    {
      name: 'phone',
      // those about input, the front door, cheating and ownership need no browser, the third a keyboard, the others are the same on every screen, or choose it themselves
      testIgnore: [
        'admin.spec.ts',
        'bad-input.spec.ts',
        ...withOtherProcesses,
        'front-door.spec.ts',
        'cheating.spec.ts',
        'keyboard.spec.ts',
        'lost-network.spec.ts',
        'found.spec.ts',
        'goods.spec.ts',
        'home.spec.ts',
        'ownership.spec.ts',
        'qq.spec.ts',
        'security.spec.ts',
        'signed-out.spec.ts',
        'two-step.spec.ts',
        'watched.spec.ts',
      ],
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: ['addresses.spec.ts', 'register.spec.ts', ...withOtherProcesses], // the first two are the same on every screen
      grepInvert: /@phone/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'processes', // last, when the machine is calmer
      testMatch: withOtherProcesses,
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: `node ${process.env.NEXT_DIST_DIR || '.next'}/serve.mjs`,
    url: `${baseURL}/api/health/live`,
    reuseExistingServer: true, // `npm run test:e2e` has it running already
    timeout: 60_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { NODE_ENV: 'production' },
  },
});
