import { cx } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import type { Ad, LinkedAd } from '../arrange-home';
import { AdPicture } from './ad-picture';
import { groundOf } from './tints';

/** To the left of the tiles on wide screens, above them on phones, where the tags have no room. */
export function FloorBanner({ banner, tags }: { banner: Ad | undefined; tags: readonly LinkedAd[] }) {
  return (
    <div
      className={cx(
        'relative flex min-h-32 flex-col overflow-hidden rounded-card p-4 wide:px-5 wide:py-6 [&_:focus-visible]:outline-[var(--tint-ink)]',
        groundOf(banner?.tint ?? 'sand'),
        !banner && 'max-wide:hidden',
      )}
    >
      {banner && <Pitch ad={banner} />}
      <ul className="relative mt-auto hidden flex-wrap gap-2 wide:flex">
        {tags.map((ad) => (
          <li key={ad.id}>
            <Link
              href={ad.href}
              className="inline-flex min-h-8 items-center rounded-full bg-surface px-3 text-ink text-sm"
            >
              {ad.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pitch({ ad: { title, text, href, image } }: { ad: Ad }) {
  return (
    <>
      <h3 className="max-w-[64%] whitespace-pre-line font-bold text-lg leading-snug wide:max-w-none wide:text-xl">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 hover:text-inherit">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      <p className="mt-0.5 max-w-[64%] text-[var(--tint-ink-2)] text-sm wide:max-w-none">{text}</p>
      {image && (
        <AdPicture
          image={image}
          className="absolute right-2 -bottom-2 w-[120px] wide:static wide:mx-auto wide:my-auto wide:w-44"
        />
      )}
    </>
  );
}
