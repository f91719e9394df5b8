import { z } from 'zod';
import { addressChecks, registerChecks, tidyCode, tidyMobile } from './field-checks.ts';

// Messages are word keys of the namespace `forms`.

const lone = () => '';

/** A text that one of the checks has nothing against. */
export const checked = (check: (typed: string, other: () => string) => string | undefined, missing: string) =>
  z.string(missing).superRefine((typed, context) => {
    const message = check(typed, lone);
    if (message) context.addIssue({ code: 'custom', message });
  });

// What no visitor types is not worth a message: anything else counts as left out.
const next = z.string().max(2_000).optional().catch(undefined);
const tick = z.literal('on').optional().catch(undefined);

export const loginForm = z.object({
  account: z.string('accountRequired').trim().min(1, 'accountRequired').max(254, 'accountTooLong'),
  password: z.string('passwordRequired').min(1, 'passwordRequired').max(128, 'passwordLength'),
  remember: tick,
  next,
});

/** A mainland mobile number. */
export const mobileField = checked(registerChecks.mobile, 'mobile').transform(tidyMobile);

const trimmed = (text: string) => text.trim();

export const usernameField = checked(registerChecks.username, 'usernameLength').transform(trimmed);

/** The six digits of an SMS. */
export const codeField = checked(registerChecks.code, 'codeShape').transform(tidyCode);

/** What a code is asked for; one to reset a password goes to the number of an account, not to a typed one. */
export const codeForm = z.object({
  purpose: z.enum(['register', 'bind', 'change-mobile'], 'pageOutdated'),
  mobile: mobileField,
  puzzle: z.string().max(2_000).catch(''),
});

export const registerForm = z
  .object({
    username: usernameField,
    mobile: mobileField,
    code: codeField,
    password: checked(registerChecks.password, 'passwordLength'),
    password2: z.string('passwordsDiffer').max(128, 'passwordsDiffer'),
    agree: z.literal('on', 'agree'),
    next,
  })
  .refine(({ password, password2 }) => password === password2, {
    path: ['password2'],
    message: 'passwordsDiffer',
    when: () => true,
  });

/** An account that is already there, for who came from a provider. */
export const bindForm = z.object({
  mobile: mobileField,
  code: codeField,
  password: z.string('passwordRequired').min(1, 'passwordRequired').max(128, 'passwordLength'),
  next,
});

const code = z
  .string('regionRequired')
  .regex(/^\d{6}$/, 'regionRequired')
  .transform(Number);

export const addressForm = z.object({
  title: checked(addressChecks.title, 'titleTooLong').transform(trimmed).default(''),
  receiver: checked(addressChecks.receiver, 'receiverRequired').transform(trimmed),
  mobile: mobileField,
  provinceCode: code,
  cityCode: code.optional(),
  districtCode: code.optional(),
  place: checked(addressChecks.place, 'placeRequired').transform(trimmed),
  isDefault: tick,
});

/** Which of the user's addresses is meant. */
export const chosenAddress = z.object({
  addressId: z
    .string('pageOutdated')
    .regex(/^[1-9]\d{0,14}$/, 'pageOutdated')
    .transform(Number),
});

export type Registration = z.output<typeof registerForm>;
export type BindInput = z.output<typeof bindForm>;
export type AddressInput = z.output<typeof addressForm>;
