import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import { wallClock } from '@/lib/time';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';

/** `preferences` stands here on phones, which have no top bar. Leaves room for the bar that phones show below. */
export async function Footer({ preferences }: { preferences: ReactNode }) {
  const t = await getWords('shell');
  const promises: [IconName, string, string][] = [
    ['shield-check', t('genuine'), t('genuineWhy')],
    ['rotate-ccw', t('returns'), t('returnsWhy')],
    ['truck', t('shipping'), t('shippingWhy')],
    ['banknote', t('cash'), t('cashWhy')],
  ];
  return (
    <footer className="mt-10 border-line border-t bg-surface pt-6 pb-[calc(96px+env(safe-area-inset-bottom))] text-ink-2 text-sm wide:pb-6">
      <div className="wrap">
        <ul className="grid grid-cols-2 gap-4 border-line border-b pb-5 wide:grid-cols-4 wide:pt-2 wide:pb-7">
          {promises.map(([icon, title, why]) => (
            <li key={icon} className="flex items-center gap-2.5 wide:justify-center">
              <Icon name={icon} size="xl" className="text-brand-text" />
              <span className="min-w-0">
                <b className="block font-semibold text-base text-ink">{title}</b>
                {why}
              </span>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap justify-center gap-x-5 pt-3 wide:hidden">{preferences}</div>
        <FinePrint />
      </div>
    </footer>
  );
}

export async function FinePrint() {
  const t = await getWords('shell');
  return (
    <p className="pt-3 text-center text-ink-3 text-xs">
      {t('copyright', { year: wallClock(new Date()).slice(0, 4) })}
    </p>
  );
}
