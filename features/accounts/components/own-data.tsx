import { Card } from '@/components/ui/card';
import { getWords } from '@/i18n/words';
import { SecurityLink } from './security-link';

/** What the shop knows of the user, to take along or to have deleted. */
export async function OwnData() {
  const t = await getWords('leaving');
  return (
    <Card>
      <h2 className="mb-1 text-lg">{t('title')}</h2>
      <div className="divide-y divide-line">
        <SecurityLink
          icon="file-text"
          title={t('download')}
          state={t('downloadWhy')}
          verb={t('downloadNow')}
          href="/account/data"
          isFile
        />
        <SecurityLink
          icon="circle-x"
          title={t('close')}
          state={t('closeWhy')}
          verb={t('closeThis')}
          href="/account/security/close"
        />
      </div>
    </Card>
  );
}
