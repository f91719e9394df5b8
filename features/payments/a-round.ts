const roundMs = 20_000;

/** A job that asks Alipay works for so long, however slow the answers are; the rest is for its next round. */
export function aRound(): () => boolean {
  const until = Date.now() + roundMs;
  return () => Date.now() < until;
}
