import type { Same } from '../same.ts';
import type { find as words } from '../zh-CN/find.ts';

export const find: Same<typeof words> = {
  // order
  sortRelevance: 'Best match',
  sortRating: 'Rating',
  pageOfMore: 'Page {page} of {pages} or more',

  // filters
  filter: 'Filter',
  filtersOn: ' ({count} chosen)',
  showFound: '{count, plural, one {Show # item} other {Show # items}}',
  clearAll: 'Clear all',
  category: 'Category',
  brand: 'Brand',
  price: 'Price',
  priceUnit: 'Price (¥)',
  lowest: 'Lowest price in yuan',
  highest: 'Highest price in yuan',
  low: 'Min',
  high: 'Max',
  to: 'to',
  apply: 'Apply',
  priceUnread: 'The price “{text}” could not be read, so nothing is narrowed by it.',
  priceShape: 'Enter an amount such as 100 or 99.50.',
  availability: 'Availability',
  inStockOnly: 'In stock only',
  moreValues: 'More ({count})',
  pieces: '{count, plural, one {# item} other {# items}}',
  chosen: 'Chosen',
  applied: 'Chosen filters',
  remove: 'Remove {group}: {label}',
  from: '{price} and up',
  upTo: 'Up to {price}',
  unnamed: 'No. {id}',
  results: 'Items',
  skipFilters: 'Skip to the items',
  nothingLeft: 'Nothing fits all of these filters',
  nothingLeftWhy: 'Take one of them away, or clear them all and start afresh.',
  removeOne: 'Remove “{label}”',

  // how many
  foundMore: 'More than {count} items found',
  foundNear: '{count, plural, one {# similar item} other {# similar items}}',

  // searches that found little
  meant: 'Did you mean <link>{term}</link>?',
  nearTitle: 'Nothing matches “{term}” exactly',
  nearWhy: 'These come close.',
  popular: 'What others buy',

  // search box
  recent: 'Your recent searches',
  clearRecent: 'Clear',
  forget: 'Remove',
  othersSearch: 'Others search for',
  suggestions: 'Suggestions',
  suggestionCount: 'Suggestions: #. Use the up and down keys.',
  kindCategory: 'Category',
  kindBrand: 'Brand',
};
