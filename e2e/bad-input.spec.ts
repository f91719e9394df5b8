import { fuzzShop } from '../bench/fuzz/fuzz-shop.ts';
import { leakIn } from '../bench/fuzz/leaks.ts';
import { Tally } from '../bench/fuzz/tally.ts';
import { aUser } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { builtActions } from './build-manifests.ts';
import { expect, logIn, test } from './fixtures.ts';
import { rowsOf } from './rows-of.ts';

// one after the other: the last takes all of the shop that it can get
test.describe.configure({ mode: 'default' });

const boundary = '----WebKitFormBoundaryABCDEFGHIJKLMNOP';
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...fields: [name: string, value: string][]) =>
  `${fields.map(([name, value]) => field(name, value)).join('')}--${boundary}--\r\n`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Arguments as text, as React sends them when no form comes along. */
const texts: Record<string, string> = {
  nothing: '',
  'no JSON': 'hello',
  'half a list': '[{"status":"idle"}',
  'no list': '{"status":"idle"}',
  'a number': '1e400',
  'no arguments': '[]',
  nulls: '[null,null]',
  'a form that is missing': '[{"status":"idle"},"$K1"]',
  'a list in the place of the form': '[{"status":"idle"},[]]',
  'a text in the place of the form': '[{"status":"idle"},"skuId=1"]',
  'an unknown reference': '["$99"]',
  'a reference to itself': '["$0"]',
  'a way through what is not there': '["$0:0:constructor:constructor"]',
  'a promise': '["$@1"]',
  'a function': '["$F1"]',
  'a map, a set and a file without content': '["$Q1","$W1","$B1"]',
  'a stream': '["$R1","$r1","$X1","$x1"]',
  'a bigint that is none': '["$nabc"]',
  'a bigint without end': `["$n${'9'.repeat(400_000)}"]`,
  'an unknown kind': '["$!1"]',
  'a prototype': '[{"__proto__":{"isStaff":true}},{"constructor":{"prototype":{"isStaff":true}}}]',
  'something that could be waited for': '[{"then":"$F1"},{"then":1}]',
  'twenty thousand lists in each other': nested(20_000),
  'two hundred thousand lists in each other': nested(200_000),
  'half a million values': `[${'0,'.repeat(490_000)}0]`,
  'a text that is too long': JSON.stringify(['a'.repeat(1_000_000)]),
};

/** Forms with and without what Next reads in them. */
const forms: Record<string, string> = {
  'no fields': form(),
  'no arguments beside the fields': form(['_1_skuId', '1']),
  'arguments that are no JSON': form(['0', '[{"status":']),
  'arguments first, fields later': form(['0', '[{"status":"idle"},"$K1"]'], ['_1_skuId', '1']),
  'names of JavaScript': form(['_1___proto__', '1'], ['_1_then', '1'], ['0', '[{"status":"idle"},"$K1"]']),
  'twenty thousand fields': form(...Array.from({ length: 10_500 }, (): [string, string] => ['_', '']), [
    '0',
    '[{"status":"idle"},"$K1"]',
  ]),
  'an unknown action': form([`$ACTION_ID_${'0'.repeat(42)}`, '']),
  'an action of no name': form(['$ACTION_ID_', '']),
  'a bound action that is none': form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":"x","bound":"$@1"}']),
  'a bound action without arguments': form(['$ACTION_REF_1', '']),
  'a bound action that is no JSON': form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{']),
  'a key of a form that is none': form(['$ACTION_KEY', 'x'.repeat(10_000)]),
};

const called = ['setQuantityAction', 'saveProductAction'];

test('damaged calls change nothing, tell nothing, and keep nobody waiting', async ({ context, site }) => {
  const user = await aUser();
  await logIn(context, user, site);
  const before = await rowsOf(user.id);
  const timed = async (page: string, headers: Record<string, string>, data: string) => {
    const begun = performance.now();
    const sent = { data, headers: { origin: site, ...headers }, maxRedirects: 0 };
    return { answer: await context.request.post(page, sent), ms: performance.now() - begun };
  };
  const post = async (what: string, page: string, headers: Record<string, string>, data: string) => {
    const { answer, ms } = await timed(page, headers, data);
    // others use this machine too: what was slow once has to be slow again
    if (ms > 2_000) expect([what, (await timed(page, headers, data)).ms < 2_000]).toEqual([what, true]);
    expect([what, leakIn(await answer.text())]).toEqual([what, undefined]);
    expect([what, (await context.request.get('/api/health/live')).status()]).toEqual([what, 200]);
    return answer.status();
  };
  const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };

  for (const { id, name, page } of builtActions().filter(({ name }) => called.includes(name))) {
    for (const [what, body] of Object.entries(texts))
      await post(`${name}: ${what}`, page, { 'next-action': id, 'content-type': 'text/plain' }, body);
    for (const [what, body] of Object.entries(forms))
      await post(`${name}: ${what}`, page, { 'next-action': id, ...multipart }, body);
  }
  for (const [what, body] of Object.entries(forms)) await post(`plainly: ${what}`, '/cart', multipart, body);
  for (const id of ['', '0', 'x'.repeat(5_000), '0'.repeat(42)]) {
    const status = await post(
      `action ${id}`,
      '/cart',
      { 'next-action': id, 'content-type': 'text/plain' },
      '[]',
    );
    expect(status).toBeLessThan(500);
  }
  expect(await rowsOf(user.id)).toBe(before);
});

const wholeForm = form(['a', '1']);

/** Content as it should not be: its type, and what is sent. */
const oddContents: Record<string, [type: string, body: string]> = {
  'JSON in the place of a form': ['application/json', '{"skuId":{}}'],
  'lists in each other': ['application/json', nested(200_000)],
  'no boundary': ['multipart/form-data', wholeForm],
  'another boundary': [`multipart/form-data; boundary=${'x'.repeat(30)}`, wholeForm],
  'a name without an end': [
    `multipart/form-data; boundary=${boundary}`,
    wholeForm.replace('name="a"', 'name="a'),
  ],
  'a form in GBK': [`multipart/form-data; boundary=${boundary}; charset=gbk`, wholeForm],
  'JSON in UTF-7': ['application/json; charset=utf-7', '+AHsAfQ-'],
  'no type': ['', wholeForm],
  'arguments of an action': ['text/plain', '[]'],
};

test('odd content is refused by every address that takes any, whoever sends it', async ({
  context,
  site,
}) => {
  await logIn(context, await aStaff({}, { isSuperuser: true }), site);
  for (const path of ['/admin/pictures', '/api/views', '/api/payments/alipay/notify', '/cart'])
    for (const [what, [type, data]] of Object.entries(oddContents)) {
      const headers = { origin: site, 'content-type': type };
      const answer = await context.request.post(path, { data: Buffer.from(data), headers, maxRedirects: 0 });
      const [status, text] = [answer.status(), await answer.text()];
      // Alipay's messages get its own word for no
      const isRefused = (status >= 400 && status < 500) || text === 'fail';
      expect([path, what, status, isRefused, leakIn(text)]).toEqual([path, what, status, true, undefined]);
    }
  const call = { 'next-action': '0'.repeat(42), 'content-type': 'text/plain', origin: site };
  const answer = await context.request.post('/admin/pictures', { data: '[]', headers: call });
  expect(answer.status()).toBeLessThan(500);
});

test('what nobody meant is answered without a fault, and touches nobody else', async ({ site }) => {
  const street = { site, ports: [Number(new URL(site).port)] };
  const plan = { runs: 10, asks: 1, withStaff: false, tally: new Tally() };
  expect(await fuzzShop(street, plan)).toEqual([]);
});
