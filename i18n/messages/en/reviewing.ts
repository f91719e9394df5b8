import type { Same } from '../same.ts';
import type { reviewing as words } from '../zh-CN/reviewing.ts';

export const reviewing: Same<typeof words> = {
  title: 'Review your items',
  intro: 'Tell others how it turned out. When everything is reviewed the order is complete.',
  of: 'Review: {name}',
  score: 'Score',
  scores: { one: 'Very bad', two: 'Not good', three: 'Fair', four: 'Good', five: 'Very good' },
  starsOf: '{score, plural, one {# star} other {# stars}}, {word}',
  comment: 'Your review',
  commentHint: '5 to 500 characters: quality, size, how it is to use.',
  anonymous: 'Stay anonymous',
  anonymousHint: 'Others do not see your name.',
  send: 'Submit review',
  done: 'Your review is in. Thank you.',
  written: 'Reviewed',
  hidden: 'The shop has hidden this review; only you can see it.',
  asAnonymous: 'anonymous',
  nothing: 'Nothing waits for a review',
  nothingEarly: 'Once you have confirmed receipt you can write reviews here.',
  nothingLeft: 'Everything in this order has been reviewed. Thank you.',
};
