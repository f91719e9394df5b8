import { buttonClass } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';

/** Where the way to a new password took too long. */
export function StartAgain() {
  const t = useWords('recovery');
  return (
    <a href="/forgot-password" className={buttonClass({ size: 'sm', className: 'justify-self-start' })}>
      {t('startAgain')}
    </a>
  );
}
