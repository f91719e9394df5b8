'use client';

import { useWords } from '@/i18n/client-words';
import { useRefusalWords } from '@/i18n/refusal-words';
import { formatFen } from '@/lib/money';
import type { Refusal } from '@/lib/shop-error';

type Way = 'again' | 'orders' | 'cart';
type Said = {
  title: string;
  text: string;
  /** Whether it is certain that there is no order. */
  isCertain: boolean;
  ways: Way[];
};

/** What the checkout page says to a refusal, and which ways it offers. */
export function useProblemWords(): (refusal: Refusal) => Said {
  const t = useWords('checkout');
  const say = useRefusalWords();
  return (refusal) => {
    const no = (title: string, text: string, ...ways: Way[]): Said => ({
      title,
      text,
      isCertain: true,
      ways,
    });
    switch (refusal.code) {
      case 'outcome-unknown':
        return { ...no(t('unknownTitle'), t('unknown'), 'again', 'orders'), isCertain: false };
      case 'key-reused':
        return { ...no(t('keyReusedTitle'), t('keyReused'), 'orders'), isCertain: false };
      case 'busy':
        return no(t('busyTitle'), t('busy'), 'again');
      case 'unavailable':
        return no(t('unavailableTitle'), t('unavailable'), 'again');
      case 'too-many-tries':
        return no(t('tooManyTitle'), t('tooMany', { seconds: refusal.details.waitSeconds }), 'again');
      case 'total-changed': {
        const { oldFen, newFen } = refusal.details;
        if (oldFen === newFen) return no(t('pricesChangedTitle'), t('pricesChanged'));
        const text = t('totalChanged', { before: formatFen(oldFen), after: formatFen(newFen) });
        return no(t('totalChangedTitle'), text);
      }
      case 'too-many-unpaid':
        return no(t('otherTitle'), say(refusal), 'orders');
      case 'cart-changed':
        return no(t('cartChangedTitle'), `${t('cartChanged')} ${t('cartChangedOrders')}`, 'orders', 'cart');
      case 'nothing-selected':
        return no(t('nothingTitle'), t('nothingWhy'), 'cart');
      case 'address-unsaved':
        return no(t('addressUnsavedTitle'), t('addressUnsaved'));
      case 'no-address':
        return no(t('noAddressTitle'), t('noAddress'));
      default:
        return no(t('otherTitle'), say(refusal));
    }
  };
}
