import { cx } from '@/components/ui/class-names';
import { getWords } from '@/i18n/words';
import { Meant } from './meant';

type Props = { term: string; count: string; isNear: boolean; meant: string | undefined };

/** What was searched for, and how well that went. */
export async function FoundHead({ term, count, isNear, meant }: Props) {
  const [t, words] = await Promise.all([getWords('find'), getWords('catalog')]);
  const isPlain = !isNear && !meant;
  return (
    <div className={cx('wide:mb-3', isPlain ? 'max-wide:sr-only' : 'max-wide:mb-6')}>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h1 className="text-lg wide:text-2xl">
          {isNear ? t('nearTitle', { term }) : words('searchTitle', { term })}
        </h1>
        <p role="status" className="text-ink-3 max-wide:sr-only">
          {count}
        </p>
      </div>
      {isNear && <p className="text-ink-2">{t('nearWhy')}</p>}
      {meant && <Meant term={meant} />}
    </div>
  );
}
