import { getWords } from '@/i18n/words';
import { Link } from '../ui/link';

export async function Logo({ withName = true }: { withName?: boolean }) {
  const t = await getWords('shell');
  return (
    <Link
      href="/"
      aria-label={t('logo')}
      className="inline-flex min-h-tap items-center gap-2.5 whitespace-nowrap font-bold text-[22px] leading-[1.1] tracking-[0.02em] hover:text-ink wide:text-[24px]"
    >
      <LogoMark className="size-8 wide:size-11" />
      {withName && (
        <span aria-hidden="true">
          {t('shop')}
          <small className="mt-[3px] block font-medium text-[10px] text-ink-3 tracking-[0.3em]">MEIDUO</small>
        </span>
      )}
    </Link>
  );
}

function LogoMark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true" fill="none" strokeLinecap="round" className={className}>
      <rect width="44" height="44" rx="12" className="fill-brand" />
      <path
        d="M11 32V19.5a5.5 5.5 0 0 1 11 0V32M22 32V19.5a5.5 5.5 0 0 1 11 0V32"
        stroke="#fff"
        strokeWidth="4.2"
      />
      <path d="M17.5 10.5 22 14l4.5-3.5" stroke="#fff" strokeWidth="3" strokeLinejoin="round" opacity=".9" />
    </svg>
  );
}
