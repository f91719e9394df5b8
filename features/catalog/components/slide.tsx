import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Price } from '@/components/ui/price';
import { getWords } from '@/i18n/words';
import type { Ad } from '../arrange-home';
import { AdPicture } from './ad-picture';
import { groundOf } from './tints';

type Props = { ad: Ad; label: string; kind: string; isFirst: boolean };

/** The whole of it leads where its button does. */
export async function Slide({ ad, label, kind, isFirst }: Props) {
  const [t, catalog] = await Promise.all([getWords('home'), getWords('catalog')]);
  const { title, text, href, image, tint, sku } = ad;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    <div
      role="group"
      aria-roledescription={kind}
      aria-label={label}
      className={cx(
        'relative flex min-h-[184px] w-full flex-none snap-start snap-always overflow-hidden wide:items-center',
        groundOf(tint),
      )}
    >
      <div className="relative z-1 grid max-w-[64%] content-center justify-items-start gap-1.5 py-5 pb-11 pl-5 wide:max-w-[54%] wide:gap-3 wide:pt-0 wide:pb-8 wide:pl-14">
        <h2 className="whitespace-pre-line font-bold text-xl leading-tight wide:text-[clamp(1.625rem,2.8vw,2.5rem)]">
          {title}
        </h2>
        {text && <p className="text-[var(--tint-ink-2)] text-sm wide:text-lg">{text}</p>}
        {sku && (
          <p className="flex items-baseline gap-2 text-sm">
            <Price fen={sku.priceFen} size="lg" tone="inherit" />
            {sku.stock === 0 && catalog('soldOut')}
          </p>
        )}
        {href && (
          <Link
            href={href}
            className="mt-1.5 inline-flex min-h-9 items-center gap-1 rounded-full bg-[var(--tint-ink)] px-4 font-semibold text-[var(--tint-on-ink)] text-sm after:absolute after:inset-0 hover:text-[var(--tint-on-ink)] wide:min-h-tap wide:px-6 wide:text-md"
          >
            {t('look')}
            <span className="sr-only">{t('lookAt', { title })}</span>
            <Icon name="chevron-right" size="sm" />
          </Link>
        )}
      </div>
      {image && (
        <AdPicture
          image={image}
          isFirst={isFirst}
          className="absolute right-[-2%] bottom-[10%] w-[44%] max-w-[180px] wide:right-[5%] wide:bottom-[14%] wide:w-[42%] wide:max-w-[340px]"
        />
      )}
    </div>
  );
}
