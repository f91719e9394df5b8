import { formatsIn } from '../../i18n/formats-in.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/translator.ts';
import { siteOrigin } from '../../lib/env.ts';
import { maskNetwork } from '../../lib/mask.ts';
import type { Device } from './begin-session.ts';
import { layOutMail } from './lay-out-mail.ts';

// Links begin with the configured origin: what a request calls the shop may be forged.

type Reader = { locale: Locale; username: string };

/** With the link that verifies the address. */
export function writeVerification({ locale, username }: Reader, token: string) {
  const t = wordsIn(locale, 'mails');
  return layOutMail(locale, {
    subject: t('verify'),
    username,
    before: [t('verifyWhy')],
    button: { label: t('verifyButton'), href: `${siteOrigin()}/verify-email?token=${token}` },
    after: [t('verifyUntil'), t('verifyNotYou')],
  });
}

/** A login from a device that the account was never used on. */
export function writeNewDevice({ locale, username }: Reader, device: Omit<Device, 'key'>, at: Date) {
  const t = wordsIn(locale, 'mails');
  return layOutMail(locale, {
    subject: t('newDevice'),
    username,
    before: [t('newDeviceWhy')],
    facts: [
      [t('time'), `${formatsIn(locale).dateTime(at)} (UTC+8)`],
      [t('device'), device.name || t('unknownDevice')],
      [t('network'), maskNetwork(device.network)],
    ],
    button: securityButton(locale),
    after: [t('newDeviceYou'), t('newDeviceNotYou')],
  });
}

export type Change =
  | 'password'
  | 'email'
  | 'mobile'
  | 'identity'
  | 'second-step-on'
  | 'second-step-off'
  | 'recovery-code';

/** To whoever owned the account until now, so that nobody can quietly take it over. */
export function writeChange({ locale, username }: Reader, change: Change) {
  const t = wordsIn(locale, 'mails');
  return layOutMail(locale, {
    subject: t(`changed.${change}`),
    username,
    before: [t(`changedWhy.${change}`)],
    button: securityButton(locale),
    after: [t('changedYou'), t(`changedNotYou.${change}`)],
  });
}

/** The last one, to whoever owned the account. */
export function writeFarewell({ locale, username }: Reader) {
  const t = wordsIn(locale, 'mails');
  return layOutMail(locale, {
    subject: t('closed'),
    username,
    before: [t('closedWhy')],
    button: { label: t('home'), href: `${siteOrigin()}/` },
    after: [t('closedNotYou')],
  });
}

const securityButton = (locale: Locale) => ({
  label: wordsIn(locale, 'mails')('security'),
  href: `${siteOrigin()}/account/security`,
});
