import { buttonClass } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';

type Props = { action: string; q: string; hint: string; maxLength: number };

/** One field above a list; a plain form, so that the address says what was asked. */
export async function ListSearch({ action, q, hint, maxLength }: Props) {
  const t = await getWords('backoffice');
  return (
    <search>
      <form action={action} className="flex flex-wrap items-end gap-3 pb-4">
        <TextField
          id="list-q"
          type="search"
          name="q"
          label={t('search')}
          placeholder={hint}
          defaultValue={q}
          maxLength={maxLength}
          optional=""
          className="flex-1 basis-56"
        />
        <button type="submit" className={buttonClass({ look: 'ink' })}>
          {t('ask')}
        </button>
      </form>
    </search>
  );
}
