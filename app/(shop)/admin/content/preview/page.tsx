import type { Metadata } from 'next';
import { Unavailable } from '@/components/ui/unavailable';
import { Hello } from '@/features/accounts/components/hello';
import { PreviewBar } from '@/features/backoffice/content/components/preview-bar';
import { previewAddress } from '@/features/backoffice/content/content-schema';
import { localOf } from '@/features/backoffice/content/shop-moment';
import { staffWho } from '@/features/backoffice/staff-queries';
import { CardAdd } from '@/features/cart/components/card-add';
import { menuRail } from '@/features/catalog/category-cache';
import { HomeMain } from '@/features/catalog/components/home-main';
import { homeAt } from '@/features/catalog/content-cache';
import { homeAddress } from '@/features/catalog/home-address';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('contents');
  return { title: t('preview'), robots: { index: false } };
}

const path = '/admin/content/preview';

/** The home page as visitors will see it at a moment to come, in the shop's own frame. */
export default async function PreviewPage({ searchParams }: PageProps<'/admin/content/preview'>) {
  const query = await searchParams;
  const now = new Date();
  const asked = previewAddress.parse(query).at ?? now;
  const at = asked > now ? asked : now;
  const kept: [string, string][] = [['at', localOf(at)]];
  const here = `${path}?${new URLSearchParams(kept)}`;
  const staff = await staffWho('content.edit', here);
  const locale = await getLocale();
  const [menu, home] = await Promise.all([reachable(menuRail(locale)), reachable(homeAt(locale, at))]);
  return (
    <>
      {!home.ok && <Unavailable retry={here} heading="h1" reference={home.reference} />}
      {home.ok && (
        <HomeMain
          home={home.value}
          menu={menu.ok ? menu.value.rows : []}
          hello={<Hello username={staff.username} />}
          query={query}
          addressOf={(on) => homeAddress(home.value.floors, query, on, { path, kept })}
          action={(sku) => <CardAdd sku={sku} />}
          retry={here}
        />
      )}
      <PreviewBar at={at} />
    </>
  );
}
