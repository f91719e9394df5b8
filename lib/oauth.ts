import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env, siteOrigin } from './env.ts';
import { log } from './log.ts';
import { ShopError } from './shop-error.ts';
import { within } from './within.ts';

export type OAuthProvider = OAuthConfig<Record<string, unknown>>;

/** Who somebody is at a provider. */
export type Person = { provider: string; subject: string; nickname: string };

/** What next-auth would keep in cookies between going and coming back: its state, and the verifier of PKCE. */
export type Jar = Record<string, string>;

const limitMs = 10_000;

/** Where the visitor goes to prove who they are, and what has to be there again when they come back. */
export async function setOut(provider: OAuthProvider): Promise<{ to: string; state: string; jar: Jar }> {
  const csrf = await ask(optionsOf(provider), { nextauth: ['csrf'] });
  const body = { csrfToken: csrf.body.csrfToken, json: 'true' };
  const { jar, ...out } = await ask(optionsOf(provider), {
    nextauth: ['signin', provider.id],
    method: 'POST',
    body,
    jar: csrf.jar,
  });
  const to = String(out.body.url);
  const state = URL.canParse(to) ? new URL(to).searchParams.get('state') : undefined;
  if (!state) throw new ShopError('provider-failed', null);
  return { to, state, jar };
}

/** Who came back, by the provider's own word. The caller has compared the state: next-auth does not for providers like QQ. */
export async function comeBack(
  provider: OAuthProvider,
  jar: Jar,
  query: Jar,
  withinMs = limitMs,
): Promise<Person> {
  let told: unknown;
  const callbacks: AuthOptions['callbacks'] = {
    signIn({ user, account }) {
      told = { provider: provider.id, subject: account?.providerAccountId, nickname: user.name };
      return siteOrigin(); // an address for an answer: next-auth makes no session of its own then
    },
  };
  const back = { nextauth: ['callback', provider.id], query, jar };
  const late = () => new ShopError('provider-failed', null);
  await within(withinMs, ask({ ...optionsOf(provider), callbacks }, back), late);
  const person = personShape.safeParse(told);
  if (!person.success) throw new ShopError('provider-failed', null);
  return person.data;
}

const personShape = z.object({
  provider: z.string(),
  subject: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  nickname: z.string().catch('').transform(plainLine),
});

/** A hundred characters that can be shown, whatever somebody calls themselves. */
function plainLine(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return [...shown].slice(0, 100).join('');
}

function optionsOf(provider: OAuthProvider): AuthOptions {
  process.env.NEXTAUTH_URL = siteOrigin(); // next-auth asks nowhere else, and takes a path in it for its own
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [{ ...provider, httpOptions: { timeout: limitMs } }],
    logger: {
      error(code, about) {
        const err = about instanceof Error ? about : about.error;
        log.warn({ code, provider: provider.id, err }, 'a login elsewhere failed');
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

type Asked = { nextauth: string[]; method?: 'GET' | 'POST'; query?: Jar; body?: object; jar?: Jar };
type Answer = { body: Record<string, unknown>; jar: Jar };

/**
 * next-auth's routes, called from here and open to nobody else: its session would be one beside ours. Its form needs a
 * cookie from an earlier page; here the two steps follow each other.
 */
async function ask(
  options: AuthOptions,
  { jar = {}, query = {}, nextauth, ...asked }: Asked,
): Promise<Answer> {
  const answer: Answer = { body: {}, jar: { ...jar } };
  const take = (body: Answer['body']) => {
    answer.body = body;
  };
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') Object.assign(answer.jar, cookieOf(String(value)));
      return response;
    },
    json: take,
    send: take,
    end: () => {},
  };
  const request = { method: 'GET', headers: {}, ...asked, query: { ...query, nextauth }, cookies: jar };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return answer;
}

function cookieOf(line: string): Jar {
  const [, name, value] = line.match(/^([^=]+)=([^;]*)/) ?? [];
  return name ? { [name]: decodeURIComponent(value ?? '') } : {};
}
