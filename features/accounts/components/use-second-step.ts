'use client';

import type { FieldCheck } from '@/components/ui/use-field-errors';
import { useWords } from '@/i18n/client-words';
import { securityChecks } from '../field-checks';
import type { SecondStepState, setUpSecondStepAction } from '../second-step-actions';
import { useAccountForm } from './use-account-form';

const first: SecondStepState = { status: 'idle' };
const goOn = (to: string) => window.location.assign(to);

export type SecondStepForm = ReturnType<typeof useSecondStep>;

/** One of the forms about the second step. */
export function useSecondStep(action: typeof setUpSecondStepAction, code: FieldCheck) {
  const t = useWords('secondStep');
  const security = useWords('security');
  const words = {
    'wrong-password': security('wrongPassword'),
    'code-wrong': t('codeWrong'),
    'link-dead': t('setupOver'),
  };
  const checks = { password: securityChecks.password, code };
  return useAccountForm<SecondStepState>(action, first, { checks, words, onDone: goOn });
}
