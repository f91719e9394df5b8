import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { wordsIn } from '../../../i18n/translator.ts';
import { recordOf } from './write-files.ts';

const t = wordsIn('en', 'imports');

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'the record of an import never lets a spreadsheet take %j for a formula',
  (reason) => {
    const row = {
      line: 2,
      skuId: 1,
      state: 'waiting' as const,
      cells: { sku: '1', reason },
      plan: null,
      problems: [],
    };
    const file = recordOf(t, 'stock', ['sku', 'reason'], [row]);
    expect(parse(file, { bom: true, columns: true })).toMatchObject([
      { [t('columns.reason')]: `'${reason}` },
    ]);
  },
);
