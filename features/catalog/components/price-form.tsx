import Form from 'next/form';
import { buttonClass } from '@/components/ui/button';
import { inputClass } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import { withoutPrice } from '../change-filter';
import type { Filter } from '../filter';
import { type ListView, listParameters } from '../list-address';
import { priceParameter } from '../price-parameters';

type Props = { path: string; view: ListView & { filter: Filter } };

/** Any two prices; everything else that was chosen goes along. */
export async function PriceForm({ path, view }: Props) {
  const t = await getWords('find');
  const { minFen, maxFen } = view.filter;
  const fields = [
    { name: 'min', label: t('lowest'), hint: t('low'), value: priceParameter(minFen) },
    { name: 'max', label: t('highest'), hint: t('high'), value: priceParameter(maxFen) },
  ];
  return (
    <Form
      action={path}
      prefetch={false}
      scroll={false}
      className="mt-1 mb-1.5 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto] items-center gap-1.5 wide:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]"
    >
      {listParameters({ ...view, filter: withoutPrice(view.filter) }).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, value }, i) => (
        <span key={`${name} ${value}`} className="contents">
          {i > 0 && <span className="text-ink-3 text-sm">{t('to')}</span>}
          <input
            name={name}
            aria-label={label}
            placeholder={hint}
            defaultValue={value}
            inputMode="decimal"
            maxLength={11}
            autoComplete="off"
            className={`${inputClass} px-2.5 py-1 tabular-nums wide:min-h-10`}
          />
        </span>
      ))}
      <button
        type="submit"
        className={buttonClass({ look: 'line', className: 'font-medium wide:col-span-3 wide:min-h-10' })}
      >
        {t('apply')}
      </button>
    </Form>
  );
}
