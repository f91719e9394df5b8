import { expect, test } from 'vitest';
import { ShelfBook } from './shelf-book.ts';

const refused = { skuId: 1, wanted: 2, postedAt: 100, answeredAt: 200 };

function aBook(...entries: [at: number, pieces: number][]) {
  const book = new ShelfBook();
  book.note(1, 3, 0);
  for (const [at, pieces] of entries) book.note(1, pieces, at);
  book.noteRefusal(refused);
  return book;
}

test('a refusal is false when enough was there from the post to the answer', () => {
  expect(aBook().falseRefusals()).toEqual([refused]);
  expect(aBook([50, -1]).falseRefusals()).toEqual([refused]);
});

test('it is not when somebody may have had the pieces at any moment of that time', () => {
  expect(aBook([50, -2]).falseRefusals()).toEqual([]);
  expect(aBook([150, -2]).falseRefusals()).toEqual([]);
  expect(aBook([150, -2], [160, 2]).falseRefusals()).toEqual([]);
  expect(aBook([50, -2], [150, 2]).falseRefusals()).toEqual([]);
});

test('what happened before or afterwards, or to other goods, excuses nothing', () => {
  expect(aBook([50, -2], [90, 2]).falseRefusals()).toEqual([refused]);
  expect(aBook([201, -3]).falseRefusals()).toEqual([refused]);
  const book = aBook();
  book.noteSale([{ skuId: 2, quantity: 5 }], 120);
  expect(book.falseRefusals()).toEqual([refused]);
});
