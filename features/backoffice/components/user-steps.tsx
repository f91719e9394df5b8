import { getWords } from '@/i18n/words';
import { resetSecondStepAction, setUserActiveAction } from '../staff-actions';
import type { StaffUser } from '../user-queries';
import { StaffForm } from './staff-form';

/** What staff may do with a user. */
export async function UserSteps({ user: { id, username: name, isActive, isTwoStep } }: { user: StaffUser }) {
  const [t, asks] = await Promise.all([getWords('backoffice'), getWords('asks')]);
  return (
    <span className="flex flex-wrap gap-2">
      <StaffForm
        action={setUserActiveAction}
        submit={t(isActive ? 'disable' : 'enable')}
        label={t(isActive ? 'disableThis' : 'enableThis', { name })}
        done={t(isActive ? 'disabledDone' : 'enabledDone')}
        look="line"
        size="sm"
        hidden={{ userId: id, isActive: isActive ? '0' : '1' }}
      />
      {isTwoStep && (
        <StaffForm
          action={resetSecondStepAction}
          ask={{ title: asks('resetTitle', { name }), text: asks('resetLost'), yes: asks('resetYes') }}
          submit={t('resetTwoStep')}
          label={t('resetThis', { name })}
          done={t('resetDone')}
          look="line"
          size="sm"
          hidden={{ userId: id }}
        />
      )}
    </span>
  );
}
