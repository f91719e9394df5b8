import { builtActions } from '../../e2e/build-manifests.ts';
import { actionPost, type Door, formPost, send } from '../send.ts';
import type { Good } from './goods.ts';
import type { Attempt } from './race.ts';
import { fillCart, type Shopper } from './shoppers.ts';

/** From a shopper and what they want to a post that is ready to be sent. */
export type Way = (shopper: Shopper, goods: Good[]) => Promise<Attempt>;

/** The ways of an order over HTTP, and what they are compared with, which all send the same fields. */
export function httpWays(door: Door) {
  const action =
    (name: string, ok: (body: string) => boolean): Way =>
    async (shopper, goods) => {
      const { id, page } = actionNamed(name);
      const fields = Object.entries(await fillCart(shopper, goods));
      const sent = { cookie: shopper.cookie, ...actionPost(id, fields.map(asText)) };
      return async () => {
        const { status, body } = await send(door, page, sent);
        if (ok(body)) return true;
        if (status === 200 && isShort(body)) return false;
        throw new Error(`${name} answered ${status}: ${body.slice(0, 300)}`);
      };
    };

  const form: Way = async (shopper, goods) => {
    const fields = Object.entries(await fillCart(shopper, goods)).map(asText);
    hidden ??= hiddenFields((await send(door, '/checkout', { cookie: shopper.cookie })).body);
    const sent = { cookie: shopper.cookie, ...formPost([...hidden, ...fields]) };
    return async () => {
      const { status, location, body } = await send(door, '/checkout', sent);
      if (status === 303 && placed.test(location)) return true;
      throw new Error(`the form was answered ${status}: ${body.slice(0, 300)}`);
    };
  };
  let hidden: [string, string][] | undefined;

  return {
    action: action('placeOrderAction', (body) => placed.test(body)),
    form,
    'all but the order': action('allButTheOrderAction', (body) => body.includes('"done"')),
    'empty action': action('nothingAction', (body) => body.includes('"done"')),
  };
}

const placed = /\/orders\/\d{16}\/placed/;
const isShort = (body: string) => body.includes('"lines-refused"');
const asText = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];

function actionNamed(name: string) {
  const found = builtActions().find((action) => action.name === name);
  if (!found) throw new Error(`the build has no ${name}`);
  return found;
}

/** Next's own fields of the form that places the order: those before its checkoutKey. */
function hiddenFields(html: string): [string, string][] {
  const form = html.split('<form').find((part) => part.includes('name="checkoutKey"')) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g)];
  if (inputs.length === 0) throw new Error('the checkout page has no form');
  return inputs.map(([, name = '', value = '']) => [name, plainText(value)]);
}

const plainText = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
