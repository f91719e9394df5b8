import { buttonClass } from '@/components/ui/button';
import { useWords } from '@/i18n/client-words';

/** Asks the server for the next level of the region, where no script does. */
export function StepWithoutScript() {
  const t = useWords('account');
  return (
    <noscript>
      <button type="submit" name="step" value="region" className={buttonClass({})}>
        {t('nextLevel')}
      </button>
    </noscript>
  );
}
