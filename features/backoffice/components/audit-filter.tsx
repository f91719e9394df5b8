import { TextField } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../asked-list';
import type { AuditAsked } from '../backoffice-schema';
import { ListFilter } from './list/list-filter';
import { SearchField } from './list/search-field';

export async function AuditFilter({ list, asked }: { list: AskedList; asked: AuditAsked }) {
  const t = await getWords('backoffice');
  return (
    <ListFilter list={list} fields={['q', 'from', 'to']}>
      <SearchField id="audit-q" label={t('search')} hint={t('auditSearch')} value={asked.q} maxLength={80} />
      <TextField
        id="audit-from"
        type="date"
        name="from"
        label={t('fromDay')}
        defaultValue={asked.from}
        optional=""
      />
      <TextField id="audit-to" type="date" name="to" label={t('toDay')} defaultValue={asked.to} optional="" />
    </ListFilter>
  );
}
