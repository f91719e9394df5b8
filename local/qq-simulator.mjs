import { createHash, randomBytes } from 'node:crypto';
import { choicePage, troublePage } from './qq-simulator-page.mjs';
import { fieldsOf, originOf, send, startSimulator } from './simulator-server.mjs';

const CODE_LIVES_MS = 10 * 60_000;
const TOKEN_LIVES_SECONDS = 7_776_000;
const MOST_BODY_BYTES = 10_000;

/** What QQ says to a wrong request; the numbers are its own. */
const TROUBLE = {
  100000: 'response_type is missing or illegal',
  100001: 'client_id is missing',
  100002: 'client_secret is missing',
  100004: 'grant_type is missing or illegal',
  100005: 'code is missing',
  100007: 'access token is missing',
  100008: 'client_id is illegal',
  100009: 'client_secret is illegal',
  100010: 'redirect uri is illegal',
  100016: 'access token check failed',
  100019: 'code to access token error',
  100020: 'code is reused error',
};

/**
 * QQ's login for a demo and for tests: the addresses, parameters and answers of graph.qq.com, on this machine alone.
 * Whoever comes chooses who to be. `site` is the only origin that people are sent back to.
 */
export function startQqSimulator({ appId, appKey, site, port = 0 }) {
  const world = { appId, appKey, site, codes: new Map(), tokens: new Map() };
  return startSimulator(port, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://qq');
    const answer = ANSWERS[`${request.method} ${pathname}`];
    if (!answer) return send(response, 404, 'text/plain', 'no such address');
    if (request.method === 'POST')
      for (const [name, value] of await fieldsOf(request, MOST_BODY_BYTES)) searchParams.set(name, value);
    answer(world, Object.fromEntries(searchParams), response);
  });
}

const ANSWERS = {
  'GET /oauth2.0/authorize': askWho,
  'POST /oauth2.0/authorize': sendBack,
  'GET /oauth2.0/token': giveToken,
  'GET /oauth2.0/me': tellOpenid,
  'GET /user/get_user_info': tellPerson,
};

function askWho(world, asked, response) {
  const trouble = troubleOfVisit(world, asked);
  const page = trouble ? troublePage(trouble, TROUBLE[trouble]) : choicePage();
  send(response, 200, 'text/html; charset=utf-8', page);
}

function sendBack(world, asked, response) {
  const trouble = troubleOfVisit(world, asked);
  if (trouble) return askWho(world, asked, response);
  const nickname = asked.who?.trim();
  const code = nickname && secret();
  if (code) world.codes.set(code, { nickname, redirectUri: asked.redirect_uri, madeAt: Date.now() });
  const back = new URL(asked.redirect_uri);
  const told = code ? { code } : { usercancel: '1' };
  for (const [name, value] of Object.entries({ ...told, state: asked.state })) {
    if (value !== undefined) back.searchParams.set(name, value);
  }
  response.writeHead(302, { location: back.href }).end();
}

function troubleOfVisit({ appId, site }, asked) {
  if (asked.response_type !== 'code') return 100000;
  if (!asked.client_id) return 100001;
  if (asked.client_id !== appId) return 100008;
  return originOf(asked.redirect_uri) === site ? undefined : 100010;
}

function giveToken(world, asked, response) {
  const found = world.codes.get(asked.code);
  const trouble = troubleOfExchange(world, asked, found);
  if (trouble) return refuse(response, trouble, asked);
  found.isUsed = true;
  const token = secret();
  world.tokens.set(token, { nickname: found.nickname, openid: openidOf(world.appId, found.nickname) });
  const given = { access_token: token, expires_in: TOKEN_LIVES_SECONDS, refresh_token: secret() };
  if (asked.fmt === 'json') return sendJson(response, given);
  send(response, 200, 'text/html', String(new URLSearchParams(given)));
}

function troubleOfExchange({ appId, appKey }, asked, found) {
  if (asked.grant_type !== 'authorization_code') return 100004;
  if (!asked.client_id) return 100001;
  if (asked.client_id !== appId) return 100008;
  if (!asked.client_secret) return 100002;
  if (asked.client_secret !== appKey) return 100009;
  if (!asked.code) return 100005;
  if (!found || Date.now() > found.madeAt + CODE_LIVES_MS) return 100019;
  if (found.isUsed) return 100020;
  return asked.redirect_uri === found.redirectUri ? undefined : 100010;
}

function tellOpenid({ appId, tokens }, asked, response) {
  if (!asked.access_token) return refuse(response, 100007, asked);
  const found = tokens.get(asked.access_token);
  if (!found) return refuse(response, 100016, asked);
  sendWrapped(response, { client_id: appId, openid: found.openid }, asked);
}

function tellPerson({ appId, tokens }, asked, response) {
  const no = (ret) =>
    sendJson(response, { ret, msg: TROUBLE[ret] ?? "client request's parameters are invalid" });
  const found = tokens.get(asked.access_token);
  if (!found) return no(100016);
  if (asked.oauth_consumer_key !== appId) return no(100008);
  if (asked.openid !== found.openid) return no(-1);
  sendJson(response, { ret: 0, msg: '', is_lost: 0, nickname: found.nickname, gender: '男', vip: '0' });
}

/** The same person has another openid for each app, and always the same one for this app. */
export const openidOf = (appId, nickname) =>
  createHash('sha256').update(`${appId} ${nickname}`).digest('hex').slice(0, 32).toUpperCase();

const secret = () => randomBytes(16).toString('hex').toUpperCase();

/** QQ says its no with status 200, like everything. */
const refuse = (response, error, asked) =>
  sendWrapped(response, { error, error_description: TROUBLE[error] }, asked);

function sendWrapped(response, value, { fmt }) {
  if (fmt === 'json') return sendJson(response, value);
  send(response, 200, 'text/html', `callback( ${JSON.stringify(value)} );\n`);
}

const sendJson = (response, value) =>
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
