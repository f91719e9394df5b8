'use client';

import { securityChecks } from '../field-checks';
import {
  renewCodesAction,
  type SecondStepState,
  setUpSecondStepAction,
  turnOffSecondStepAction,
} from '../second-step-actions';
import { RecoveryCodes } from './recovery-codes';
import { SecondStepForms } from './second-step-forms';
import { SecondStepSetup } from './second-step-setup';
import { useSecondStep } from './use-second-step';

const { appCode, secondCode } = securityChecks;

/** All three forms stand here, whichever is shown: what a plain post answers is found by its place. */
export function SecondStepPanel({ isOn, username }: { isOn: boolean; username: string }) {
  const setUp = useSecondStep(setUpSecondStepAction, appCode);
  const renew = useSecondStep(renewCodesAction, secondCode);
  const turnOff = useSecondStep(turnOffSecondStepAction, secondCode);
  const codes = codesIn(setUp.state) ?? codesIn(renew.state);
  if (codes) return <RecoveryCodes codes={codes} username={username} />;
  return isOn ? <SecondStepForms renew={renew} turnOff={turnOff} /> : <SecondStepSetup given={setUp} />;
}

const codesIn = (state: SecondStepState) => (state.status === 'codes' ? state.codes : undefined);
