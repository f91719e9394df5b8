import type { Same } from '../same.ts';
import type { refusals as words } from '../zh-CN/refusals.ts';

export const refusals: Same<typeof words> = {
  'signed-out': 'Your session has ended. Please sign in again; what you filled in is kept.',
  'wrong-password': 'The username or the password is not right.',
  'username-taken': 'This username is already taken.',
  'mobile-taken': 'This mobile number is already registered.',
  'too-many-tries': 'Too many tries. Please wait {waitSeconds, plural, one {# second} other {# seconds}}.',
  busy: 'The shop is busy and it did not work. Nothing was changed; please try again.',
  unavailable:
    'Something on our side did not answer, so this did not go through. What you had is kept; please try again in a moment.',
  'outcome-unknown':
    'We have not heard back; it may have worked. Look at your orders first. Submitting again will not order twice.',
  'nothing-selected': 'Nothing is selected yet.',
  'cart-changed': 'Your cart has changed. Please check it before you submit again.',
  'cart-full': 'A cart holds at most {limit} different items.',
  'line-gone': 'This item is no longer in your cart.',
  'off-shelf': 'This item is no longer sold.',
  'out-of-stock': 'Only {left} of “{name}” left{inCart, plural, =0 {} other {; # already in your cart}}.',
  'quantity-limit':
    'You can buy at most {limit} of “{name}”{inCart, plural, =0 {} other {; # already in your cart}}.',
  'lines-refused': 'Some items are short. Nothing was ordered and nothing was charged.',
  'total-changed': 'The total has changed. Please check it before you submit again.',
  'key-reused': 'This checkout was already submitted with other content. Please check it and submit again.',
  'no-address': 'Please choose an address.',
  'address-limit': 'You can keep at most {limit} addresses.',
  'region-mismatch': 'Province, city and district do not belong together. Please choose again.',
};
