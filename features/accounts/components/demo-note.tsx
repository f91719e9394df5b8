import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { env } from '@/lib/env';

/** Where a visitor of the demo reads what would have gone out. */
export async function DemoNote() {
  const t = await getWords('codes');
  if (!env().SHOP_DEMO) return null;
  return (
    <Notice>
      {t('demo')}{' '}
      <a href="/dev/outbox" target="_blank" rel="noreferrer" className="link whitespace-nowrap">
        {t('demoOutbox')}
        <span className="sr-only">{t('newWindow')}</span>
      </a>
    </Notice>
  );
}
