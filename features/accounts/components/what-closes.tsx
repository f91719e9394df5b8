import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';

const goes = ['goesProfile', 'goesAddresses', 'goesTraces'] as const;
const stays = ['staysOrders', 'staysReviews'] as const;

/** What becomes of everything when the account is closed. */
export async function WhatCloses() {
  const t = await getWords('leaving');
  const list = (title: string, items: string[]) => (
    <section>
      <h3 className="text-sm">{title}</h3>
      <ul className="mt-1 grid list-disc gap-1 pl-5 text-ink-2">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="grid max-w-[600px] gap-3">
      <h2 className="text-md">{t('closeTitle')}</h2>
      {list(
        t('goes'),
        goes.map((key) => t(key)),
      )}
      {list(
        t('stays'),
        stays.map((key) => t(key)),
      )}
      <Notice kind="warn">{t('noWayBack')}</Notice>
      <a href="/account/data" className="link inline-flex min-h-tap items-center justify-self-start">
        {t('downloadFirst')}
      </a>
    </div>
  );
}
