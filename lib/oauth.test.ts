import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openidOf, startQqSimulator } from '../local/qq-simulator.mjs';
import { siteOrigin } from './env.ts';
import { log } from './log.ts';
import { comeBack, type Jar, type OAuthProvider, setOut } from './oauth.ts';
import { qqProvider } from './qq-provider.ts';

const app = { appId: '100000001', appKey: 'the key of the shop' };
let qq: Awaited<ReturnType<typeof startQqSimulator>>;

beforeAll(async () => {
  log.level = 'silent'; // each failure is told there
  qq = await startQqSimulator({ ...app, site: siteOrigin() });
});
afterAll(() => qq.close());

/** Somebody chooses who to be at QQ; what QQ sends them back with. */
async function choose(to: string, who?: string): Promise<Jar> {
  const body = new URLSearchParams(who === undefined ? {} : { who });
  const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.href).toMatch(`${siteOrigin()}/api/auth/callback/qq?`);
  return Object.fromEntries(back.searchParams);
}

const outcome = async (work: Promise<unknown>) => {
  try {
    return await work;
  } catch (error) {
    return String(error);
  }
};

describe('QQ', () => {
  const provider = () => qqProvider({ ...app, gateway: qq.url });

  test('says who somebody is, and how they want to be called', async () => {
    const { to, state, jar } = await setOut(provider());
    const asked = new URL(to);
    expect(asked.origin + asked.pathname).toBe(`${qq.url}/oauth2.0/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: app.appId,
      redirect_uri: `${siteOrigin()}/api/auth/callback/qq`,
      scope: 'get_user_info',
      state,
    });
    expect(state.length).toBeGreaterThanOrEqual(43);
    expect(JSON.stringify(jar)).not.toContain(state);
    const query = await choose(to, '<b>小明</b>\n');
    expect(query.state).toBe(state);
    expect(await comeBack(provider(), jar, query)).toEqual({
      provider: 'qq',
      subject: openidOf(app.appId, '<b>小明</b>'),
      nickname: '<b>小明</b>',
    });
  });

  test('takes a code once, and one that it made for this shop', async () => {
    const { to, jar } = await setOut(provider());
    const query = await choose(to, 'Lily');
    const back = (given: Jar) => outcome(comeBack(provider(), jar, given));
    expect(await back(query)).toMatchObject({ nickname: 'Lily' });
    expect(await back(query)).toContain('provider-failed');
    expect(await back({ ...query, code: 'invented' })).toContain('provider-failed');
    expect(await back({ state: query.state ?? '' })).toContain('provider-failed');
  });

  test('is not believed with the wrong key', async () => {
    const impostor = qqProvider({ ...app, appKey: 'guessed', gateway: qq.url });
    const { to, jar } = await setOut(impostor);
    expect(await outcome(comeBack(impostor, jar, await choose(to, 'Lily')))).toContain('provider-failed');
  });

  test('that is away, late or out of its mind lets nobody in', async () => {
    const rubbish = [
      '',
      '<html>502 Bad Gateway</html>',
      'callback( {"error":100016,"error_description":"access token check failed"} );',
      'callback( {"client_id":"another app","openid":"ABC"} );',
      `callback( {"client_id":"${app.appId}","openid":"三"} );`,
      `callback( {"client_id":"${app.appId}"} );`,
      'callback( {"client_id": );',
      'null',
    ];
    for (const me of rubbish) {
      const gateway = await startQuirkyQq({ me });
      expect([me, await arrive(gateway.url)]).toEqual([me, 'ShopError: provider-failed']);
      gateway.close();
    }
    const mute = await serve(() => undefined);
    expect(await arrive(mute.url, 300)).toBe('ShopError: provider-failed');
    mute.close();
    expect(await arrive(mute.url)).toBe('ShopError: provider-failed');
  });

  test('may answer in any of its ways, and keep a nickname to itself', async () => {
    const me = { client_id: Number(app.appId), openid: 'ABC123' };
    for (const quirks of [
      { token: '{"access_token":"T","expires_in":"7776000"}', me: JSON.stringify(me) },
      { me: `callback(${JSON.stringify(me)})`, about: '{"ret":100030,"msg":"not authorised"}' },
      { me: `\n callback( ${JSON.stringify(me)} ); \n`, about: '<html>' },
    ]) {
      const gateway = await startQuirkyQq(quirks);
      expect(await arrive(gateway.url)).toEqual({ provider: 'qq', subject: 'ABC123', nickname: '' });
      gateway.close();
    }
  });

  async function arrive(gateway: string, withinMs?: number) {
    const quirky = qqProvider({ ...app, gateway });
    const { state, jar } = await setOut(quirky);
    return outcome(comeBack(quirky, jar, { code: 'any', state }, withinMs));
  }
});

/** Gives a token to everybody, and goes on as told. */
function startQuirkyQq({ token = 'access_token=T&expires_in=7776000', me = '', about = '{"ret":0}' }) {
  return serve(({ pathname }) => {
    if (pathname === '/oauth2.0/token') return token;
    return pathname === '/oauth2.0/me' ? me : about;
  });
}

async function serve(answerTo: (asked: URL, sent: URLSearchParams) => string | undefined) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = new URLSearchParams(Buffer.concat(chunks).toString());
    const answer = answerTo(new URL(request.url ?? '', 'http://here'), sent);
    if (answer !== undefined) response.setHeader('content-type', typeOf(answer)).end(answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close().closeAllConnections(),
  };
}

const typeOf = (answer: string) => (answer.startsWith('{') ? 'application/json' : 'text/html');

describe('a provider as the standard has it', () => {
  /** As an entry for GitHub would be, with next-auth's own means. */
  const entry = (url: string): OAuthProvider => ({
    id: 'hub',
    name: 'Hub',
    type: 'oauth',
    clientId: 'shop',
    clientSecret: 'secret',
    checks: ['state', 'pkce'],
    authorization: `${url}/authorize?scope=read:user`,
    token: `${url}/token`,
    userinfo: `${url}/user`,
    profile: ({ id, login }) => ({ id: String(id), name: String(login) }),
  });

  test('needs no more than its addresses, and PKCE binds the code to the browser', async () => {
    const hub = { challenge: '' };
    const server = await serve(({ pathname }, sent) => {
      if (pathname === '/user') return '{"id":7,"login":"octavia"}';
      const proves = createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight = proves === hub.challenge && sent.get('code') === 'good';
      return isRight ? '{"access_token":"T","token_type":"bearer"}' : '{"error":"invalid_grant"}';
    });
    const provider = entry(server.url);
    const { to, state, jar } = await setOut(provider);
    const asked = new URL(to).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    hub.challenge = asked.get('code_challenge') ?? '';
    const other = await setOut(provider);
    const back = (from: Jar, query: Jar) => outcome(comeBack(provider, from, query));
    expect(await back(other.jar, { code: 'good', state: other.state })).toContain('provider-failed');
    expect(await back(jar, { code: 'good', state: 'wrong' })).toContain('provider-failed');
    expect(await back({}, { code: 'good', state })).toContain('provider-failed');
    expect(await back(jar, { code: 'good', state })).toEqual({
      provider: 'hub',
      subject: '7',
      nickname: 'octavia',
    });
    server.close();
  });
});
