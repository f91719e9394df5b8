import { chromium } from '@playwright/test';

// The picture in the README: run the shop (`npm start`), then `node --import tsx scripts/screenshot.ts`.
const origin = process.argv[2] ?? 'http://localhost:3000';
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
await page.goto(origin, { waitUntil: 'networkidle' });
await page.screenshot({ path: 'docs/shop.png' });
await browser.close();
