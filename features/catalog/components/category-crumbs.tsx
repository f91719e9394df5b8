import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';
import { getWords } from '@/i18n/words';
import type { Named } from '../category-tree';
import { listLink } from './category-menu';

/** From the home page down; `here` is what stands below the last category. */
export async function CategoryCrumbs({ path, here }: { path: readonly Named[]; here?: string }) {
  const t = await getWords('shell');
  const crumbs: Crumb[] = [
    { label: t('home'), href: '/' },
    ...path.map(listLink).map(({ href, name }) => ({ label: name, href })),
    ...(here ? [{ label: here }] : []),
  ];
  return <Breadcrumb label={t('breadcrumb')} crumbs={crumbs} className="mb-3 hidden wide:block" />;
}
