import { refusalOf } from '../../../lib/outage.ts';

/** How it ends: `done`, or the code of the shop's own no. */
export async function met(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.code;
  }
}
