import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import { homeNews } from '../home-floors';
import { searchAddress } from '../hot-words';
import { CutOut } from './cut-out';

/** To the right of the banner on wide screens: who you are, what is new, one offer. */
export async function HomeSide({ hello }: { hello: ReactNode }) {
  const t = await getWords('catalog');
  return (
    <div className="mt-4 hidden grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-3 wide:grid">
      {hello}
      <Card aria-labelledby="news" className="wide:px-4 wide:py-3.5">
        <h2 id="news" className="mb-1 text-md">
          {t('news')}
        </h2>
        <ul>
          {homeNews.map(({ tag, tone, word, href }) => (
            <li key={word}>
              <Link href={href} className="flex h-8 items-center gap-1.5 text-sm">
                <Tag tone={tone}>{t(tag)}</Tag>
                <span className="truncate">{t(word)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      <Link
        href={searchAddress('露营')}
        className="relative min-h-24 overflow-hidden rounded-card bg-promo-soft px-4 py-3.5 text-promo-text hover:text-promo-text"
      >
        <b className="block font-semibold text-lg leading-[1.3]">
          {t('adTitle')}
          <br />
          {t('adTitle2')}
        </b>
        <span className="block max-w-[62%] text-xs">{t('adText')}</span>
        <CutOut art="tent" className="dimmed absolute right-1 -bottom-1.5 w-[84px]" />
      </Link>
    </div>
  );
}
