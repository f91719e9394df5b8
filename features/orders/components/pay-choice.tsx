'use client';

import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { RadioCard } from '@/components/ui/radio-card';
import { useWords } from '@/i18n/client-words';

type Props = { chosen: string; payMinutes: number; error: string | undefined };

export function PayChoice({ chosen, payMinutes, error }: Props) {
  const t = useWords('checkout');
  const ways = [
    { value: 'cash', icon: 'banknote', name: t('cash'), why: t('cashWhy') },
    { value: 'alipay', icon: 'wallet', name: t('alipay'), why: t('alipayWhy', { minutes: payMinutes }) },
  ] as const;
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
          <RadioCard key={value} name="payMethod" value={value} defaultChecked={value === chosen}>
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
