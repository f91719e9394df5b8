import Form from 'next/form';
import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';
import type { SearchHelp } from './search-help';
import { SearchInput } from './search-input';

/** A plain GET form, also without script; with it, help comes while somebody types. */
export async function SearchForm({ help }: { help: SearchHelp }) {
  const t = await getWords('shell');
  return (
    <search className="min-w-0 flex-1 wide:relative">
      <Form
        action={help.action}
        prefetch={false}
        className="flex h-tap items-center gap-2 rounded-full border border-control bg-fill pl-3.5 focus-within:outline-2 focus-within:outline-ink focus-within:outline-offset-1 wide:rounded-[10px] wide:border-2 wide:border-brand wide:bg-surface"
      >
        <Icon name="search" className="text-ink-3" />
        <SearchInput label={t('searchGoods')} help={help} />
        <button
          type="submit"
          className="m-[3px] self-stretch whitespace-nowrap rounded-full bg-brand px-3.5 font-semibold text-on-brand hover:bg-brand-hover wide:m-0 wide:rounded-r-[6px] wide:rounded-l-none wide:px-7 wide:text-md"
        >
          {t('search')}
        </button>
      </Form>
    </search>
  );
}
