import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffWho } from '@/features/backoffice/staff-queries';
import { RegionList } from '@/features/backoffice/team/components/region-list';
import { readRegion } from '@/features/backoffice/team/region-queries';
import { regionsAddress } from '@/features/backoffice/team/team-schema';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('regions') };
}

const linkTo = (code: number | null) => (code === null ? '/admin/regions' : `/admin/regions?parent=${code}`);

export default async function RegionsPage({ searchParams }: PageProps<'/admin/regions'>) {
  const { parent } = regionsAddress.parse(await searchParams);
  const staff = await staffWho('region.view', linkTo(parent));
  const [t, words, read] = await Promise.all([
    getWords('backoffice'),
    getWords('team'),
    reachable(readRegion(parent)),
  ]);
  return (
    <AdminFrame staff={staff} place="regions" title={t('regions')}>
      <Card>
        {!read.ok && <Unavailable retry={linkTo(parent)} heading="h2" reference={read.reference} />}
        {read.ok && (
          <>
            <Breadcrumb
              label={words('path')}
              className="mb-3"
              crumbs={[
                { label: words('country'), href: linkTo(null) },
                ...read.value.path.map(({ code, name }) => ({ label: name, href: linkTo(code) })),
              ]}
            />
            <RegionList parts={read.value.parts} linkTo={linkTo} />
          </>
        )}
      </Card>
    </AdminFrame>
  );
}
