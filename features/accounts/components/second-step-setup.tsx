'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import type { Setup } from '../second-step-actions';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { QrCode } from './qr-code';
import { SecondCodeField } from './second-code-field';
import type { SecondStepForm } from './use-second-step';

type Props = { given: SecondStepForm };

const idOf = (name: string) => `setup-${name}`;

/** First the password, then the picture and the first code. */
export function SecondStepSetup({ given }: Props) {
  const { setup } = given.state;
  return (
    <form {...given.form} className="grid max-w-[480px] gap-4">
      <FormProblems problems={given.problems} answers={given.answers} idOf={idOf} />
      {setup ? <Scan given={given} setup={setup} /> : <Begin given={given} />}
    </form>
  );
}

function Begin({ given }: Props) {
  const [t, forms, security] = [useWords('secondStep'), useWords('forms'), useWords('security')];
  return (
    <>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t('what')}</li>
        <li>{t('need')}</li>
        <li>{t('endsOthers')}</li>
      </ul>
      <PasswordField
        id={idOf('password')}
        name="password"
        label={security('currentPassword')}
        error={given.errorOf('password')}
        autoComplete="current-password"
      />
      <SubmitButton look="ink" busy={forms('busy')} className="justify-self-start">
        {t('begin')}
      </SubmitButton>
    </>
  );
}

function Scan({ given, setup }: Props & { setup: Setup }) {
  const [t, forms] = [useWords('secondStep'), useWords('forms')];
  return (
    <>
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="ticket" value={setup.ticket} />
      <div>
        <h2 className="text-md">{t('scanTitle')}</h2>
        <p className="text-ink-2">{t('scanWhy')}</p>
      </div>
      <QrCode picture={setup.picture} label={t('picture')} />
      <p className="text-ink-2 text-sm">
        {t('byHand')}
        <b className="mt-1 block font-mono text-base text-ink tracking-wide wrap-anywhere">
          {setup.key.match(/.{1,4}/g)?.join(' ')}
        </b>
      </p>
      <a href={setup.address} className="link inline-flex min-h-tap items-center justify-self-start text-sm">
        {t('openApp')}
      </a>
      <SecondCodeField
        id={idOf('code')}
        label={t('code')}
        hint={t('codeHint')}
        error={given.errorOf('code')}
        autoFocus
      />
      <SubmitButton look="primary" busy={forms('busy')} className="justify-self-start">
        {t('confirm')}
      </SubmitButton>
    </>
  );
}
