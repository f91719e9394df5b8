import type { APIRequestContext } from '@playwright/test';

export type Form = Record<string, string>;

/** The checkout form as a browser without JavaScript would post it back. */
export async function checkoutForm(request: APIRequestContext, site: string): Promise<Form> {
  const html = await (await request.get(`${site}/checkout`)).text();
  const form = html.split('<form').find((part) => part.includes('name="checkoutKey"')) ?? '';
  const fields: Form = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const { name, value, type } = attributesOf(input);
    if (!name || (type === 'radio' && !/\bchecked\b/.test(input))) continue;
    fields[name] = value ?? '';
  }
  return { ...fields, remark: '' };
}

function attributesOf(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ]);
  return Object.fromEntries(pairs);
}

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** As that browser sends it, from a page of `origin`. */
export const postCheckout = (request: APIRequestContext, form: Form, site: string, origin = site) =>
  request.post(`${site}/checkout`, { multipart: form, headers: { origin }, maxRedirects: 0 });
