import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';

/** A plain GET form; `term` keeps what was asked. */
export async function SearchForm({ term, id }: { term?: string | undefined; id: string }) {
  const t = await getWords('shell');
  return (
    <search className="min-w-0 flex-1">
      <form
        action="/search"
        className="flex h-tap items-center gap-2 rounded-full border border-control bg-fill pl-3.5 focus-within:outline-2 focus-within:outline-ink focus-within:outline-offset-1 wide:rounded-[10px] wide:border-2 wide:border-brand wide:bg-surface"
      >
        <Icon name="search" className="text-ink-3" />
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={term}
          maxLength={100}
          placeholder={t('searchGoods')}
          aria-label={t('searchGoods')}
          autoComplete="off"
          enterKeyHint="search"
          className="h-full min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 wide:text-base"
        />
        <button
          type="submit"
          className="m-[3px] self-stretch whitespace-nowrap rounded-full bg-brand px-3.5 font-semibold text-on-brand hover:bg-brand-hover wide:m-0 wide:rounded-r-[6px] wide:rounded-l-none wide:px-7 wide:text-md"
        >
          {t('search')}
        </button>
      </form>
    </search>
  );
}
