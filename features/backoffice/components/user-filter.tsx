import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { getWords } from '@/i18n/words';
import type { AskedList } from '../asked-list';
import type { UsersAsked } from '../backoffice-schema';
import { ListFilter } from './list/list-filter';

export async function UserFilter({ list, asked }: { list: AskedList; asked: UsersAsked }) {
  const t = await getWords('backoffice');
  return (
    <ListFilter
      list={list}
      search={{ id: 'users-q', label: t('search'), hint: t('searchUsers'), maxLength: 254 }}
      fields={['state']}
    >
      <Field id="users-state" label={t('state')} optional="">
        <Select id="users-state" name="state" defaultValue={asked.state ?? ''} className="min-w-28">
          <option value="">{t('anyState')}</option>
          <option value="active">{t('active')}</option>
          <option value="disabled">{t('disabled')}</option>
          <option value="closed">{t('closed')}</option>
        </Select>
      </Field>
    </ListFilter>
  );
}
