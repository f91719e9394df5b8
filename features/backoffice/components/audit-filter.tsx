import { getWords } from '@/i18n/words';
import type { AskedList } from '../asked-list';
import { FilterField } from './list/filter-field';
import { ListFilter } from './list/list-filter';

export async function AuditFilter({ list }: { list: AskedList }) {
  const [t, lists] = await Promise.all([getWords('backoffice'), getWords('lists')]);
  const error = lists('unreadDay');
  const days = [
    { id: 'audit-from', name: 'from', label: t('fromDay'), error },
    { id: 'audit-to', name: 'to', label: t('toDay'), error },
  ];
  return (
    <ListFilter
      list={list}
      search={{ id: 'audit-q', label: t('search'), hint: t('auditSearch'), maxLength: 80 }}
      typed={days}
      fields={['from', 'to']}
    >
      {days.map((day) => (
        <FilterField key={day.name} {...day} list={list} type="date" />
      ))}
    </ListFilter>
  );
}
