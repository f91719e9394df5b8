import { formatsIn } from './formats-in.ts';
import { getLocale } from './locale.ts';

/** Dates in Shanghai and numbers, as the visitor's language writes them. Money: `lib/money`. */
export const getFormats = async () => formatsIn(await getLocale());
