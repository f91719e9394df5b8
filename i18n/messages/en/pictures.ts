import type { Same } from '../same.ts';
import type { pictures as words } from '../zh-CN/pictures.ts';

export const pictures: Same<typeof words> = {
  choose: 'Choose a picture',
  chooseMany: 'Add pictures',
  change: 'Choose another',
  drop: 'or drop pictures here',
  limits: 'JPG, PNG, WebP or GIF, up to 7.5 MB and 40 million pixels',
  none: 'No picture yet',
  uploading: 'Uploading {name}',
  failed: '{name}: {why}',
  offline: 'No connection. Check it and try again',
  away: 'The shop did not answer. Please try again in a moment',
  tooLarge: 'This picture is too large; 7.5 MB at most',
  signedOut: 'Your session has ended. Please sign in again',
  again: 'Try again',
  dismiss: 'Dismiss',
  remove: 'Remove',
  removeThis: 'Remove picture {place}',
  removed: 'Removed; {count, plural, =0 {none} one {# picture} other {# pictures}} left',
  added: 'Added {name}',
  main: 'Main picture',
  pictureAt: 'Picture {place}',
};
