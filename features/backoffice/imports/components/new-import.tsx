import { Card, CardHead } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import type { Staff } from '../../as-staff';
import { type AskedList, linkIn } from '../../asked-list';
import { StatusTabs } from '../../components/status-tabs';
import { columnsFor, type ImportKind, kinds, limits } from '../kinds';
import { UploadForm } from './upload-form';

type Props = { list: AskedList; staff: Staff; kinds: readonly ImportKind[]; kind: ImportKind };

/** What can be imported, which columns its file has, and the form that takes it. */
export async function NewImport({ list, staff, kinds: all, kind }: Props) {
  const t = await getWords('imports');
  const tabs = all.map((one) => ({
    name: t(`kinds.${one}`),
    href: linkIn(list, { kind: one, page: 1 }),
    isHere: one === kind,
  }));
  return (
    <Card>
      <p className="mb-2 text-ink-2 text-sm">{t('intro')}</p>
      <StatusTabs label={t('kind')} tabs={tabs} />
      <div className="grid gap-5 lg:grid-cols-2">
        <div className="grid content-start gap-3">
          <p>{t(`about.${kind}`)}</p>
          <Columns staff={staff} kind={kind} />
          <a
            href={`/admin/imports/templates/${kind}`}
            className="link inline-flex min-h-tap items-center gap-1.5 justify-self-start"
          >
            <Icon name="download" size="sm" />
            {t('template')}
          </a>
        </div>
        <ClientWords names={['forms', 'refusals']}>
          <UploadForm
            key={kind}
            kind={kind}
            mostBytes={limits.bytes}
            label={t('file')}
            hint={t('fileHint')}
            submit={t('upload')}
          />
        </ClientWords>
      </div>
    </Card>
  );
}

async function Columns({ staff, kind }: { staff: Staff; kind: ImportKind }) {
  const t = await getWords('imports');
  return (
    <div>
      <CardHead title={t('columnsOf')} />
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {columnsFor(kind, staff.rights).map((column) => (
          <li key={column}>
            {t(`columns.${column}`)}
            {kinds[kind].needed.includes(column) && (
              <span className="ml-1 text-ink-3 text-xs">{t('needed')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
