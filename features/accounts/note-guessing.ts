import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { reachable } from '../../lib/outage.ts';
import { ShopError } from '../../lib/shop-error.ts';

export type Guessed = {
  what: 'password' | 'second-step';
  /** Whose it is; a name that was typed may be nobody's. */
  find: () => Promise<{ id: number; isStaff: boolean } | undefined>;
};

/** Counts and logs that no more guesses are taken: somebody may be after an account. Ids alone, never what was typed. */
export async function noteGuessing({ what, find }: Guessed, error: unknown): Promise<void> {
  if (!(error instanceof ShopError) || error.code !== 'too-many-tries') return;
  metrics().loginRefusals.inc({ reason: what });
  const found = await reachable(find());
  const user = found.ok ? found.value : undefined;
  log.warn({ reason: what, userId: user?.id, isStaff: user?.isStaff }, 'too many guesses at a login');
}
