import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { reachable } from '../../lib/outage.ts';
import { ShopError } from '../../lib/shop-error.ts';

export type Guessed = {
  what: 'password' | 'second-step';
  /** Whose it is; a name that was typed may be nobody's. */
  find: () => Promise<{ id: number; isStaff: boolean } | undefined>;
};

/** Counts and logs when a limit takes no more guesses: somebody may be after an account. */
export async function noteGuessing(guessed: Guessed, count: () => Promise<unknown>): Promise<void> {
  try {
    await count();
  } catch (error) {
    if (error instanceof ShopError && error.code === 'too-many-tries') await tell(guessed);
    throw error;
  }
}

/** Ids alone, never what was typed. */
async function tell({ what, find }: Guessed): Promise<void> {
  metrics().loginRefusals.inc({ reason: what });
  const found = await reachable(find());
  const user = found.ok ? found.value : undefined;
  log.warn({ reason: what, userId: user?.id, isStaff: user?.isStaff }, 'too many guesses at a login');
}
