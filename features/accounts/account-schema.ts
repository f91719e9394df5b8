import { z } from 'zod';
import { addressChecks, registerChecks, tidyMobile } from './field-checks.ts';

// Messages are word keys of the namespace `forms`.

const lone = () => '';

/** A text that one of the checks has nothing against. */
const checked = (check: (typed: string, other: () => string) => string | undefined, missing: string) =>
  z.string(missing).superRefine((typed, context) => {
    const message = check(typed, lone);
    if (message) context.addIssue({ code: 'custom', message });
  });

// What no visitor types is not worth a message: anything else counts as left out.
const next = z.string().max(2_000).optional().catch(undefined);
const tick = z.literal('on').optional().catch(undefined);

export const loginForm = z.object({
  account: z.string('accountRequired').trim().min(1, 'accountRequired').max(100, 'accountTooLong'),
  password: z.string('passwordRequired').min(1, 'passwordRequired').max(128, 'passwordLength'),
  remember: tick,
  next,
});

/** A mainland mobile number. */
export const mobileField = checked(registerChecks.mobile, 'mobile').transform(tidyMobile);

const trimmed = (text: string) => text.trim();

export const registerForm = z
  .object({
    username: checked(registerChecks.username, 'usernameLength').transform(trimmed),
    mobile: mobileField,
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

const code = z
  .string('regionRequired')
  .regex(/^\d{6}$/, 'regionRequired')
  .transform(Number);

export const addressForm = z.object({
  receiver: checked(addressChecks.receiver, 'receiverRequired').transform(trimmed),
  mobile: mobileField,
  provinceCode: code,
  cityCode: code.optional(),
  districtCode: code.optional(),
  place: checked(addressChecks.place, 'placeRequired').transform(trimmed),
  isDefault: tick,
});

export type Registration = z.output<typeof registerForm>;
export type AddressInput = z.output<typeof addressForm>;
