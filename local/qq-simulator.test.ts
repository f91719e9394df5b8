import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openidOf, startQqSimulator } from './qq-simulator.mjs';
import { openRaw, request, sendRaw } from './raw-http.ts';

const app = { appId: '100000001', appKey: 'key', site: 'https://shop.example' };
const redirect_uri = 'https://shop.example/api/auth/callback/qq';
const visit = { response_type: 'code', client_id: app.appId, redirect_uri, state: 'S' };
let qq: Awaited<ReturnType<typeof startQqSimulator>>;

beforeAll(async () => {
  qq = await startQqSimulator(app);
});
afterAll(() => qq.close());

const at = (path: string, parameters: Record<string, string>) =>
  `${qq.url}${path}?${new URLSearchParams(parameters)}`;
const read = async (path: string, parameters: Record<string, string>) =>
  (await fetch(at(path, parameters))).text();

/** Where QQ sends somebody on to who presses a button. */
async function press(who: Record<string, string>, asked: Record<string, string> = visit) {
  const form = { method: 'POST', body: new URLSearchParams(who), redirect: 'manual' } as const;
  return (await fetch(at('/oauth2.0/authorize', asked), form)).headers.get('location');
}

const codeFor = async (who: string) => new URL((await press({ who })) ?? '').searchParams.get('code') ?? '';
const exchange = (code: string) => ({
  grant_type: 'authorization_code',
  client_id: app.appId,
  client_secret: app.appKey,
  code,
  redirect_uri,
});
const tokenFor = async (who: string) =>
  new URLSearchParams(await read('/oauth2.0/token', exchange(await codeFor(who)))).get('access_token') ?? '';

describe('the simulated QQ', () => {
  test('sends people back with a code, or with what they cancelled', async () => {
    expect(await press({ who: 'Lily' })).toMatch(/callback\/qq\?code=[0-9A-F]{32}&state=S$/);
    expect(await press({})).toBe(`${redirect_uri}?usercancel=1&state=S`);
  });

  test.each([
    ['response_type', 'token', 100000],
    ['client_id', '', 100001],
    ['client_id', '999', 100008],
    ['redirect_uri', 'https://shop.example.evil/', 100010],
    ['redirect_uri', '', 100010],
  ])('sends nobody anywhere when %s is "%s"', async (name, value, trouble) => {
    const asked = { ...visit, [name]: value };
    expect(await press({ who: 'Lily' }, asked)).toBeNull();
    expect(await read('/oauth2.0/authorize', asked)).toContain(String(trouble));
  });

  test('answers a code with a query string, or with JSON when asked for it', async () => {
    const answer = await fetch(at('/oauth2.0/token', exchange(await codeFor('Lily'))));
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toMatch(/^access_token=\w{32}&expires_in=7776000&refresh_token=\w{32}$/);
    const json = await read('/oauth2.0/token', { ...exchange(await codeFor('Lily')), fmt: 'json' });
    expect(JSON.parse(json)).toMatchObject({ access_token: expect.any(String), expires_in: 7_776_000 });
  });

  test.each([
    ['grant_type', 'password', 100004],
    ['client_id', '999', 100008],
    ['client_secret', '', 100002],
    ['client_secret', 'guessed', 100009],
    ['code', '', 100005],
    ['code', 'invented', 100019],
    ['redirect_uri', 'https://shop.example/elsewhere', 100010],
  ])('gives no token when %s is "%s"', async (name, value, trouble) => {
    const asked = { ...exchange(await codeFor('Lily')), [name]: value };
    expect(await read('/oauth2.0/token', asked)).toMatch(new RegExp(`^callback\\( \\{"error":${trouble},`));
  });

  test('takes a code once', async () => {
    const asked = { ...exchange(await codeFor('Lily')), fmt: 'json' };
    await read('/oauth2.0/token', asked);
    expect(JSON.parse(await read('/oauth2.0/token', asked))).toMatchObject({ error: 100020 });
  });

  test('tells who has a token, the same openid each time', async () => {
    const [access_token, again] = [await tokenFor('Lily'), await tokenFor('Lily')];
    const openid = openidOf(app.appId, 'Lily');
    for (const token of [access_token, again]) {
      const me = await read('/oauth2.0/me', { access_token: token });
      expect(me).toBe(`callback( {"client_id":"${app.appId}","openid":"${openid}"} );\n`);
    }
    const about = { access_token, oauth_consumer_key: app.appId, openid };
    expect(JSON.parse(await read('/user/get_user_info', about))).toMatchObject({ ret: 0, nickname: 'Lily' });
    expect(JSON.parse(await read('/user/get_user_info', { ...about, openid: 'B' }))).toMatchObject({
      ret: -1,
    });
    expect(await read('/oauth2.0/me', { access_token: 'invented' })).toContain('"error":100016');
    expect(await read('/oauth2.0/me', {})).toContain('"error":100007');
  });

  test('goes on after a request that makes no sense, and one that breaks off', async () => {
    const port = Number(new URL(qq.url).port);
    expect(await sendRaw(port, request('GET //'))).toMatchObject({ status: 500 });
    const broken = openRaw(port, request('POST /oauth2.0/authorize', { 'Content-Length': '99' }, 'who='));
    await once(broken, 'connect');
    await once(broken.end().resume(), 'close');
    expect(await read('/oauth2.0/authorize', visit)).toContain('<form');
  });

  test('shows a nickname as text', async () => {
    const page = await read('/oauth2.0/authorize', visit);
    expect(page).toContain('&lt;b&gt;阿强&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });
});
