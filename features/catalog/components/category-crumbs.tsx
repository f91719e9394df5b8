import { JsonLd } from '@/components/shell/json-ld';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { siteOrigin } from '@/lib/env';
import { listLink, type Named } from '../category-tree';
import { describeTrail } from '../linked-data';

/** From the home page down; `here` is the article that stands below the last category. */
export async function CategoryCrumbs({ path, here }: { path: readonly Named[]; here?: string }) {
  const t = await getWords('shell');
  const crumbs: Crumb[] = [
    { label: t('home'), href: '/' },
    ...path.map(listLink).map(({ href, name }) => ({ label: name, href })),
    ...(here ? [{ label: here, lang: goodsLocale }] : []),
  ];
  return (
    <>
      <JsonLd data={describeTrail(crumbs, siteOrigin())} />
      <Breadcrumb label={t('breadcrumb')} crumbs={crumbs} className="mb-3 hidden wide:block" />
    </>
  );
}
