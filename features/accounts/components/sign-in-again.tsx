import { buttonClass } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';

/** In a tab of its own, so that what is filled in here stays. */
export function SignInAgain({ next }: { next: string }) {
  const t = useWords('account');
  return (
    <a
      href={`/login?next=${encodeURIComponent(next)}`}
      target="_blank"
      rel="noopener opener"
      className={buttonClass({ size: 'sm', className: 'justify-self-start' })}
    >
      {t('signInAgain')}
    </a>
  );
}
