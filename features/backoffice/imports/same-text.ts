import { fold } from '../../../lib/search-terms.ts';

/** Names that the database, too, takes for the same: upper case and accents aside, and spaces around. */
export const sameText = (text: string) =>
  fold(text)
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
