import { getWords } from '@/i18n/words';
import { InlineNote } from '../ui/notice';
import { Logo } from './logo';
import { PhoneBar } from './phone-bar';
import { Steps } from './steps';

/** Nothing leads astray from here: steps on wide screens, back and title on phones. */
export async function CheckoutHeader({ at, title, back }: { at: 1 | 2 | 3; title: string; back: string }) {
  const t = await getWords('shell');
  return (
    <>
      <header className="hidden bg-surface wide:block">
        <div className="wrap flex min-h-24 items-center justify-between">
          <Logo />
          <Steps at={at} />
        </div>
      </header>
      <PhoneBar title={title} back={back}>
        <InlineNote icon="lock">{t('safe')}</InlineNote>
      </PhoneBar>
    </>
  );
}
