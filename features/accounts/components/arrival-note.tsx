import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import type { RefusalCode } from '@/lib/shop-error';

const codes = [
  'provider-cancelled',
  'provider-outdated',
  'provider-failed',
  'identity-taken',
  'identity-second',
  'account-closed',
  'signed-out',
  'busy',
  'unavailable',
  'outcome-unknown',
] as const satisfies RefusalCode[];

/** Why somebody came back from a provider with nothing; the address says which of these it was. */
export async function ArrivalNote({ refusal }: { refusal: string | string[] | undefined }) {
  const code = codes.find((known) => known === refusal);
  if (!code) return null;
  const t = await getWords('refusals');
  return (
    <Notice kind={code === 'provider-cancelled' ? 'plain' : 'error'} role="alert">
      {t(code)}
    </Notice>
  );
}
