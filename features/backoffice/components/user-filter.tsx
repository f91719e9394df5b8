import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import type { UsersAsked } from '../backoffice-schema';
import type { AskedList } from '../list-address';
import { ListFilter } from './list/list-filter';

export async function UserFilter({ list, asked }: { list: AskedList; asked: UsersAsked }) {
  const t = await getWords('backoffice');
  return (
    <ListFilter list={list} fields={['q', 'state']}>
      <TextField
        id="users-q"
        type="search"
        name="q"
        label={t('search')}
        placeholder={t('searchUsers')}
        defaultValue={asked.q}
        maxLength={254}
        optional=""
        className="flex-1 basis-56"
      />
      <Field id="users-state" label={t('state')}>
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
