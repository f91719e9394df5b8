import { z } from 'zod';
import { isPrintable } from '../accounts/field-checks.ts';

/** What somebody writes in their own words, over several lines; counted in characters as people count them. */
export const longText = (least: number, most: number, tooShort: string, tooLong: string) =>
  z
    .string(tooShort)
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n')) // browsers send every line end as two characters
    .refine((text) => [...text].length >= least, tooShort)
    .refine((text) => [...text].length <= most, tooLong)
    .refine((text) => isPrintable(text.replace(/[\n\t]/g, ' ')), 'characters');
