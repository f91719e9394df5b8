import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import { maskMobile } from '@/lib/mask';
import type { AddressView } from '../account-queries';

type Props = { addresses: AddressView[]; defaultId: number | null };

export async function AddressList({ addresses, defaultId }: Props) {
  const t = await getWords('account');
  const sorted = [...addresses].sort((a, b) => Number(b.id === defaultId) - Number(a.id === defaultId));
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {sorted.map(({ id, receiver, mobile, region, place }) => (
        <li key={id} className="grid content-start gap-0.5 rounded-card border border-line p-3.5">
          <p className="flex flex-wrap items-center gap-x-2">
            <b className="font-semibold">{receiver}</b>
            <span className="text-ink-2 tabular-nums">{maskMobile(mobile)}</span>
            {id === defaultId && <Tag tone="brand">{t('default')}</Tag>}
          </p>
          <p className="text-ink-2">{region}</p>
          <p>{place}</p>
        </li>
      ))}
    </ul>
  );
}
