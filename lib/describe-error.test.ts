import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

const mobile = '13800138000';

test('a bug is told with its kind, its words and its place', () => {
  const described = describeError(new TypeError('cart is undefined'));
  expect(described).toMatchObject({ type: 'TypeError', message: 'cart is undefined' });
  expect(described.stack).toContain('describe-error.test.ts');
});

test('what a database error quotes stays out, its codes stay in', () => {
  const driver = Object.assign(new Error(`Duplicate entry '${mobile}' for key 'users.mobile'`), {
    code: 'ER_DUP_ENTRY',
    errno: 1062,
    sql: `INSERT INTO users VALUES ('${mobile}')`,
    sqlMessage: `Duplicate entry '${mobile}' for key 'users.mobile'`,
  });
  const wrapped = Object.assign(new Error(`Failed query: insert\nparams: ${mobile}`, { cause: driver }), {
    query: 'insert into users values (?)',
    params: [mobile],
  });
  const described = describeError(wrapped);
  expect(described).toMatchObject({ type: 'Error', cause: { code: 'ER_DUP_ENTRY', errno: 1062 } });
  expect(JSON.stringify(described)).not.toContain(mobile);
});

test('what a parser did not understand stays out', () => {
  const parse = () => JSON.parse(mobile.concat('x'));
  try {
    parse();
  } catch (error) {
    expect(JSON.stringify(describeError(error))).not.toContain(mobile);
  }
});

test('causes in a circle come to an end', () => {
  const error = new Error('round and round');
  error.cause = error;
  expect(JSON.stringify(describeError(error)).match(/round/g)?.length).toBeLessThan(20);
});

test('something thrown that is no error is told by its kind only', () => {
  expect(describeError(mobile)).toEqual({ type: 'string' });
});
