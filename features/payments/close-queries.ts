import 'server-only';
import { hasSecondFactor } from '../accounts/read-factor.ts';
import { hasOpenMatters } from './open-matters.ts';

export type ClosingView = { hasOpenMatters: boolean; hasSecondStep: boolean };

/** What stands in the way of closing the account, and what has to be proven for it. */
export async function viewClosing(userId: number): Promise<ClosingView> {
  const [isOpen, hasSecondStep] = await Promise.all([hasOpenMatters(userId), hasSecondFactor(userId)]);
  return { hasOpenMatters: isOpen, hasSecondStep };
}
