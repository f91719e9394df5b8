import { randomInt } from 'node:crypto';
import { dayDigits } from './time.ts';

/** What the public sees of an order: `YYMMDD` in Shanghai, nine random digits, a Luhn check digit. */
export function newOrderNumber(at: Date): string {
  const body = dayDigits(at) + String(randomInt(1_000_000_000)).padStart(9, '0');
  return body + checkDigit(body);
}

/** Whether the text can be an order number at all; saves a look-up for a mistyped one. */
export function isOrderNumber(text: string): boolean {
  return /^\d{16}$/.test(text) && text.endsWith(checkDigit(text.slice(0, 15)));
}

function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
