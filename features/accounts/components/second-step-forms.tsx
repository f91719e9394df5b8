'use client';

import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { SecondCodeField } from './second-code-field';
import type { SecondStepForm } from './use-second-step';

/** While it is on: other recovery codes, or off again; both take both steps. */
export function SecondStepForms({ renew, turnOff }: Record<'renew' | 'turnOff', SecondStepForm>) {
  const t = useWords('secondStep');
  return (
    <div className="divide-y divide-line">
      <Fold name="renew" given={renew} title={t('renew')} why={t('renewWhy')} verb={t('renewNow')} />
      <Fold name="off" given={turnOff} title={t('turnOff')} why={t('turnOffWhy')} verb={t('turnOffNow')} />
    </div>
  );
}

type Props = { name: string; given: SecondStepForm; title: string; why: string; verb: string };

function Fold({ name, given, title, why, verb }: Props) {
  const [t, forms, security] = [useWords('secondStep'), useWords('forms'), useWords('security')];
  const idOf = (field: string) => `${name}-${field}`;
  return (
    <details open={given.state.status !== 'idle' || undefined} className="group">
      <summary className="-mx-2 flex min-h-tap items-center gap-3 rounded-control px-2 hover:bg-fill">
        <b className="flex-1 font-semibold">{title}</b>
        <Icon name="chevron-down" size="sm" className="motion-quick group-open:rotate-180" />
      </summary>
      <form {...given.form} className="mt-1 mb-4 grid max-w-[480px] gap-4 rounded-card bg-fill p-4">
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
        <p>{why}</p>
        <PasswordField
          id={idOf('password')}
          name="password"
          label={security('currentPassword')}
          error={given.errorOf('password')}
          autoComplete="current-password"
        />
        <SecondCodeField
          id={idOf('code')}
          label={t('eitherCode')}
          hint={t('eitherHint')}
          error={given.errorOf('code')}
          takesRecovery
        />
        <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
          {verb}
        </SubmitButton>
      </form>
    </details>
  );
}
