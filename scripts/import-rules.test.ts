import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot, root } from '../local/paths.mjs';
import { cruise } from './check/import-rules.mjs';

/** One file for each import rule that breaks it, and nothing else. */
const violations: Record<string, { file: string; imports: string }> = {
  'no-circles': { file: 'features/catalog/about.ts', imports: '@/features/catalog/round' },
  'nobody-imports-app': { file: 'proxy.ts', imports: './app/page' },
  'every-feature-has-its-place-in-the-line': { file: 'features/gossip/tell.ts', imports: '@/lib/money' },
  'payments-imports-nothing-left-of-it': {
    file: 'features/payments/pay.ts',
    imports: '@/features/backoffice/report',
  },
  'orders-imports-nothing-left-of-it': {
    file: 'features/orders/place-order.ts',
    imports: '../payments/refund',
  },
  'cart-imports-nothing-left-of-it': { file: 'features/cart/add.ts', imports: '@/features/orders/cancel' },
  'catalog-imports-nothing-left-of-it': {
    file: 'features/catalog/show.ts',
    imports: '@/features/cart/empty',
  },
  'accounts-imports-nothing-left-of-it': {
    file: 'features/accounts/log-in.ts',
    imports: '@/features/cart/empty',
  },
  'lib-imports-only-itself': { file: 'lib/greedy.ts', imports: '@/i18n/words' },
  'i18n-imports-only-lib': { file: 'i18n/greedy.ts', imports: '@/components/button' },
  'components-imports-only-i18n-and-lib': { file: 'components/greedy.tsx', imports: '@/features/cart/empty' },
  'db-imports-only-lib': { file: 'db/greedy.ts', imports: '@/features/cart/empty' },
  'pages-and-components-never-touch-the-database': { file: 'app/greedy.tsx', imports: 'drizzle-orm' },
  'rules-know-no-framework': { file: 'features/orders/decide.ts', imports: 'next/cache' },
  'testing-folders-are-for-tests': { file: 'features/orders/cheat.ts', imports: '@/db/testing/a-sku' },
  'local-is-for-scripts-and-tests': { file: 'features/orders/pretend.ts', imports: '@/local/alipay' },
};

const allowed: Record<string, string[]> = {
  'app/page.tsx': ['@/features/backoffice/report', '@/components/button'],
  'components/button.tsx': ['react', '@/i18n/words', '@/lib/money'],
  'db/testing/a-sku.ts': ['@/db/index'],
  'db/index.ts': ['@/lib/money', 'mysql2'],
  'e2e/cart.spec.ts': ['@/db/testing/a-sku', '@/local/alipay'],
  'features/backoffice/report.ts': ['@/features/orders/cancel', '@/db/index', 'drizzle-orm'],
  'features/cart/empty.ts': [],
  'features/catalog/round.ts': ['@/features/catalog/about'],
  'features/orders/cancel.ts': [],
  'features/orders/cancel.test.ts': ['@/db/testing/a-sku', '@/local/alipay'],
  'features/orders/testing/buying.ts': ['@/db/testing/a-sku', '@/local/alipay'],
  'features/orders/order-actions.ts': ['next/cache', 'react'],
  'features/orders/order-queries.ts': ['react', '@/db/index'],
  'features/payments/refund.ts': [],
  'i18n/words.ts': [],
  'lib/money.ts': [],
  'local/alipay.ts': [],
  'scripts/serve.ts': ['@/local/alipay', 'next'],
};

let folder: string;

beforeAll(() => {
  mkdirSync(inRoot('.tmp'), { recursive: true });
  folder = mkdtempSync(inRoot('.tmp', 'import-rules-'));
  copyFileSync(inRoot('tsconfig.json'), join(folder, 'tsconfig.json'));
  for (const [file, imports] of Object.entries(allowed)) write(file, imports.map(importType).join('\n'));
  for (const { file, imports } of Object.values(violations)) write(file, importType(imports));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every import rule catches the import that breaks it, and nothing that is allowed', async () => {
  const { violations: found } = await cruise(relative(root, folder));
  const caught = found.map(
    ({ rule, from }: { rule: { name: string }; from: string }) => `${rule.name}: ${from}`,
  );
  const planted = Object.entries(violations).map(([rule, { file }]) => `${rule}: ${file}`);
  expect(caught.sort()).toEqual(planted.sort());
});

/** A type counts like any other import. */
const importType = (path: string) => `import type {} from '${path}';`;

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\nexport {};\n`);
}
