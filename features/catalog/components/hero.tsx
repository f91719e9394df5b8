import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import { searchAddress } from '../hot-words';
import { CutOut } from './cut-out';

export async function Hero() {
  const t = await getWords('catalog');
  return (
    <section className="relative flex min-h-[184px] overflow-hidden rounded-panel bg-[image:var(--tint-warm)] text-[var(--tint-ink)] [&_:focus-visible]:outline-[var(--tint-ink)] wide:mt-4 wide:min-h-[430px] wide:items-center">
      <div className="relative z-1 grid max-w-[64%] content-center justify-items-start gap-1.5 py-5 pl-5 wide:max-w-[54%] wide:gap-3 wide:pb-6 wide:pl-14">
        <h2 className="font-bold text-xl leading-tight wide:text-[clamp(1.625rem,2.8vw,2.5rem)]">
          {t('heroTitle')}
          <br />
          {t('heroTitle2')}
        </h2>
        <p className="text-[var(--tint-ink-2)] text-sm wide:text-lg">{t('heroText')}</p>
        <Link
          href={searchAddress('轻薄本')}
          className="mt-1.5 inline-flex min-h-tap items-center gap-1 rounded-full bg-[var(--tint-ink)] px-4 font-semibold text-[var(--tint-on-ink)] text-sm hover:text-[var(--tint-on-ink)] wide:px-6 wide:text-md"
        >
          {t('heroGo')}
          <Icon name="chevron-right" size="sm" />
        </Link>
      </div>
      <CutOut
        art="laptop"
        isFirst
        className="absolute right-[-4%] bottom-[6%] w-[46%] max-w-[190px] drop-shadow-[0_18px_22px_rgb(80_30_20/0.22)] wide:right-[4%] wide:bottom-[12%] wide:w-[42%] wide:max-w-[360px]"
      />
    </section>
  );
}
