import type { Same } from '../same.ts';
import type { saved as words } from '../zh-CN/saved.ts';

export const saved: Same<typeof words> = {
  // favourites
  favourites: 'Favourites',
  favourite: 'Favourite',
  kept: 'Added to your favourites',
  dropped: 'Removed from your favourites',
  dropThis: 'Remove from favourites: {name}',
  noFavourites: 'No favourites yet',
  noFavouritesWhy: 'Press “Favourite” on the page of something you like, and it will be kept here.',
  goneButKept: 'It is still among your favourites.',

  // browsing history
  history: 'Browsing history',
  recent: 'Recently viewed',
  seeAll: 'See all',
  noHistory: 'Nothing viewed yet',
  noHistoryWhy: 'What you look at is noted here, up to {count} items.',
  forgetThis: 'Remove from history: {name}',
  forgotten: 'Removed from your history',
  clear: 'Clear',
  clearAsk: 'Clear the whole history? This cannot be undone.',
  clearAll: 'Yes, clear it',
  clearing: 'Clearing…',
  today: 'Today',
  yesterday: 'Yesterday',

  // both
  count: '{count, plural, one {# item} other {# items}}',
  alike: 'See similar',
  goShopping: 'Start shopping',
  failed: 'That did not work. Please reload the page and try again.',
};
