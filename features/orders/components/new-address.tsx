import { Link } from '@/components/ui/link';
import { AddressForm } from '@/features/accounts/components/address-form';
import { getWords } from '@/i18n/words';

/** The head of the address card, with the form for another one; open for a first-time buyer. */
export async function NewAddress({ who, isFirst }: { who: string; isFirst: boolean }) {
  const [t, addresses] = await Promise.all([getWords('checkout'), getWords('addresses')]);
  return (
    <>
      <div className="mb-3.5 flex flex-wrap items-center justify-between gap-x-3">
        <h2 id="address-title" className="text-md">
          {t('address')}
        </h2>
        {!isFirst && (
          <Link href="/account/addresses" className="link -my-3 inline-flex min-h-tap items-center text-sm">
            {t('manageAddresses')}
          </Link>
        )}
      </div>
      {isFirst && <p className="mb-3 text-ink-2">{t('noAddressYet')}</p>}
      <p className="mb-3 hidden text-ink-2 noscript:block">{addresses('remarkAfter')}</p>
      <AddressForm key={String(isFirst)} who={who} returnTo="/checkout" isOpen={isFirst} />
    </>
  );
}
