import { z } from 'zod';
import { inTransaction } from '../../db/transaction.ts';
import type { Proof } from '../../lib/session.ts';
import { findToken, issueToken, type Proven } from './one-time-secrets.ts';
import { hasSecondFactor } from './read-factor.ts';
import { userIdOf, userSubject } from './user-subject.ts';

export const secondStepMinutes = 10;
const tries = 5;

/** What a login was about to do when it met the second step. */
export type Arrival = {
  isRemembered: boolean;
  /** A path of this site. */
  next: string;
};

/** Who owes the second step, and the secret that is spent with it. */
export type Owed = Arrival & { proof: Proof; secret: Proven };

/** A token for who has proven a password or an identity and still owes a code; undefined where none is asked for. */
export async function oweSecondStep(proof: Proof, arrival: Arrival): Promise<string | undefined> {
  if (!(await hasSecondFactor(proof.userId))) return undefined;
  const aim = { purpose: 'second-step', subject: userSubject(proof.userId) } as const;
  const payload = payloadOf(proof, arrival);
  return inTransaction((tx) => issueToken(tx, aim, payload, secondStepMinutes, tries));
}

/** Undefined for whatever is not alive. Looking spends nothing. */
export async function findOwed(token: string | undefined): Promise<Owed | undefined> {
  const secret = token ? await findToken('second-step', token) : undefined;
  if (!secret) return undefined;
  const { sessionVersion, isRemembered, next } = carried.parse(JSON.parse(secret.payload));
  return { secret, isRemembered, next, proof: { userId: userIdOf(secret.subject), sessionVersion } };
}

const carried = z.object({ sessionVersion: z.number(), isRemembered: z.boolean(), next: z.string() });

const longestPayload = 500;

/** An address that is too long is left behind. */
function payloadOf({ sessionVersion }: Proof, { isRemembered, next }: Arrival): string {
  const payload = JSON.stringify({ sessionVersion, isRemembered, next });
  return payload.length <= longestPayload
    ? payload
    : JSON.stringify({ sessionVersion, isRemembered, next: '/' });
}
