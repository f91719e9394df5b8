import Form from 'next/form';
import { buttonClass } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { inputClass } from '@/components/ui/text-input';
import { getWords } from '@/i18n/words';
import { withoutPrice } from '../change-filter';
import type { Filter } from '../filter';
import { type ListView, listParameters } from '../list-address';
import { priceParameter, type UnreadPrices } from '../price-parameters';

type Props = { path: string; view: ListView & { filter: Filter }; unread: UnreadPrices };

/** Any two prices; everything else that was chosen goes along. */
export async function PriceForm({ path, view, unread }: Props) {
  const t = await getWords('find');
  const { minFen, maxFen } = view.filter;
  const fields = [
    { name: 'min', label: t('lowest'), hint: t('low'), value: unread.min ?? priceParameter(minFen) },
    { name: 'max', label: t('highest'), hint: t('high'), value: unread.max ?? priceParameter(maxFen) },
  ] as const;
  const isOdd = (name: keyof UnreadPrices) => unread[name] !== undefined;
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
            id={`price-${name}`}
            aria-invalid={isOdd(name) || undefined}
            aria-describedby={isOdd(name) ? 'price-error' : undefined}
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
      {(isOdd('min') || isOdd('max')) && (
        <div className="order-last col-span-full">
          <FieldError id="price-error">{t('priceShape')}</FieldError>
        </div>
      )}
      <button
        type="submit"
        className={buttonClass({ look: 'line', className: 'font-medium wide:col-span-3 wide:min-h-10' })}
      >
        {t('apply')}
      </button>
    </Form>
  );
}
