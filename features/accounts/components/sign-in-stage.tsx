import type { ReactNode } from 'react';
import { FinePrint } from '@/components/shell/footer';
import { PlainHeader } from '@/components/shell/plain-header';
import { type PreferenceActions, Preferences } from '@/components/shell/preferences';
import { cx } from '@/components/ui/class-names';
import { Image } from '@/components/ui/image';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';

type Props = { title: string; lead: ReactNode; children: ReactNode; actions: PreferenceActions };

/** Login and registration: the form to the right of a poster, alone on phones. */
export async function SignInStage({ title, lead, children, actions }: Props) {
  const t = await getWords('account');
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <PlainHeader>
        <Link href="/" className="link inline-flex min-h-tap items-center px-1 text-sm">
          {t('browse')}
        </Link>
      </PlainHeader>
      <main
        id="main"
        className="wrap grid flex-1 wide:min-h-[660px] wide:grid-cols-[1.15fr_1fr] wide:pt-2 wide:pb-8"
      >
        <Poster />
        <div className="mx-auto grid w-full max-w-[400px] content-start gap-5 px-1 pt-6 pb-10 wide:content-center wide:px-4">
          <div>
            <h1 className="text-2xl">{title}</h1>
            <p className="text-ink-2">{lead}</p>
          </div>
          {children}
        </div>
      </main>
      <footer className="pb-6">
        <div className="wrap">
          <div className="flex flex-wrap justify-center gap-x-5 pt-3 text-ink-2 text-sm">
            <Preferences actions={actions} item="inline-flex min-h-tap items-center gap-1 px-2" opens="up" />
          </div>
          <FinePrint />
        </div>
      </footer>
    </div>
  );
}

const scene = [
  ['gift', 'top-[18px] left-[64px] w-[116px] -rotate-8'],
  ['headphones', 'top-[22px] left-[158px] w-[118px] rotate-12'],
  ['cart', 'top-[44px] left-[10px] w-[300px]'],
] as const;

async function Poster() {
  const t = await getWords('account');
  return (
    <div className="relative hidden flex-col justify-center overflow-hidden rounded-[24px] bg-[image:var(--tint-warm)] px-16 pb-[200px] text-[var(--tint-ink)] wide:flex">
      <p className="grid font-bold text-[44px] leading-[1.3] tracking-[0.02em]">
        <span>{t('sloganOne')}</span>
        <span>{t('sloganTwo')}</span>
        <span>{t('sloganThree')}</span>
      </p>
      <p className="mt-2 text-[var(--tint-ink-2)] text-lg">{t('cartFollows')}</p>
      <div className="absolute right-10 bottom-10 h-[340px] w-[330px] origin-bottom-right scale-80">
        {scene.map(([art, place]) => (
          <Image
            key={art}
            src={`/art/${art}.webp`}
            alt=""
            width={256}
            height={256}
            unoptimized
            className={cx('dimmed absolute drop-shadow-[0_20px_24px_rgb(80_30_20/0.24)]', place)}
          />
        ))}
      </div>
    </div>
  );
}
