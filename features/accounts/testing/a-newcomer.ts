import { randomInt } from 'node:crypto';
import { inTransaction } from '../../../db/transaction.ts';
import { issueCode } from '../one-time-secrets.ts';
import { registerUser } from '../register-user.ts';

export type Newcomer = { username: string; mobile: string; password: string; clientAddress: string };

/** Somebody who has no account, unlike anybody else. */
export function aNewcomer(): Newcomer {
  const serial = String(randomInt(1e9)).padStart(9, '0');
  const clientAddress = `10.${serial.slice(0, 2)}.${serial.slice(2, 4)}.${serial.slice(4, 6)}`;
  return {
    username: `guest_${serial}`,
    mobile: `17${serial}`,
    password: 'correct horse battery',
    clientAddress,
  };
}

export const aCodeFor = (mobile: string) =>
  inTransaction((tx) => issueCode(tx, { purpose: 'register', subject: mobile }));

export const register = async (person: Newcomer) =>
  registerUser({ ...person, code: await aCodeFor(person.mobile) });
