'use client';

import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { RadioCard } from '@/components/ui/radio-card';
import { useWords } from '@/i18n/client-words';
import type { FormView } from './form-view';

type Props = { chosen: string; view: FormView; error: string | undefined };

export function PayChoice({ chosen, view: { takesAlipay, payMinutes }, error }: Props) {
  const t = useWords('checkout');
  const cash = { value: 'cash', icon: 'banknote', name: t('cash'), why: t('cashWhy') } as const;
  const why = t('alipayWhy', { minutes: payMinutes });
  const alipay = { value: 'alipay', icon: 'wallet', name: t('alipay'), why } as const;
  const ways = takesAlipay ? [cash, alipay] : [cash];
  return (
    <fieldset
      id="pay"
      tabIndex={-1}
      aria-describedby={error && 'pay-error'}
      className="min-w-0 rounded-card bg-surface p-4 shadow-rest wide:px-6 wide:py-5"
    >
      <legend className="float-left mb-3.5 w-full font-semibold text-md">{t('payMethod')}</legend>
      <div className="clear-both grid gap-2.5 sm:grid-cols-2">
        {ways.map(({ value, icon, name, why }) => (
          <RadioCard
            key={value}
            name="payMethod"
            value={value}
            defaultChecked={value === chosen || ways.length === 1}
          >
            <b className="flex items-center gap-1.5 font-semibold">
              <Icon name={icon} />
              {name}
            </b>
            <span className="text-ink-3 text-xs">{why}</span>
          </RadioCard>
        ))}
      </div>
      {error && <FieldError id="pay-error">{error}</FieldError>}
    </fieldset>
  );
}
