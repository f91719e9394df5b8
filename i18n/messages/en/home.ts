import type { Same } from '../same.ts';
import type { home as words } from '../zh-CN/home.ts';

export const home: Same<typeof words> = {
  highlights: 'Highlights',
  carousel: 'carousel',
  slide: 'slide',
  slideOf: '{place} of {count}',
  pause: 'Pause the slides',
  play: 'Play the slides',
  previous: 'Previous slide',
  next: 'Next slide',
  look: 'Have a look',
  lookAt: ': {title}',
  channels: 'Channels',
  more: 'More',
  stocking: 'The home page is being set up',
  stockingWhy: 'The shelves stand already. Start from the categories for now.',
};
