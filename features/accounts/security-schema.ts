import { z } from 'zod';
import { checked, codeField, loginForm, mobileField } from './account-schema.ts';
import { securityChecks, tidyEmail } from './field-checks.ts';

// Messages are word keys of the namespace `forms`.

/** An address as mail servers read it, in lower case. */
export const emailField = checked(securityChecks.email, 'email').transform(tidyEmail);

/** A token of a link or cookie; whatever does not look like one is a dead one. */
export const tokenField = z
  .string()
  .regex(/^[\w-]{43}$/)
  .catch('');

export const tokenForm = z.object({ token: tokenField });

const currentPassword = loginForm.shape.password;

export const emailForm = z.object({ email: emailField, password: currentPassword });

const chosenPassword = {
  newPassword: checked(securityChecks.newPassword, 'passwordLength'),
  newPassword2: z.string('passwordsDiffer').max(128, 'passwordsDiffer'),
};

const isTypedTwice = ({ newPassword, newPassword2 }: { newPassword: string; newPassword2: string }) =>
  newPassword === newPassword2;
const differs = { path: ['newPassword2'], message: 'passwordsDiffer', when: () => true };

export const newPasswordForm = z.object(chosenPassword).refine(isTypedTwice, differs);

export const changePasswordForm = z
  .object({ password: currentPassword, ...chosenPassword })
  .refine(isTypedTwice, differs);

export const changeMobileForm = z.object({
  password: currentPassword,
  mobile: mobileField,
  code: codeField,
});

export const resetForm = z.object({
  account: loginForm.shape.account,
  puzzle: z.string().max(2_000).catch(''),
  next: z.string().max(500).optional().catch(undefined), // travels in a cookie
});

export const resendForm = resetForm.pick({ puzzle: true });

export const codeOnlyForm = z.object({ code: codeField });

const appCode = checked(securityChecks.appCode, 'appCodeShape');
const secondCode = checked(securityChecks.secondCode, 'secondCodeShape');

export const passwordForm = z.object({ password: currentPassword });

export const setupForm = z.object({ ticket: z.string().max(2_000).catch(''), code: appCode });

export const secondStepForm = z.object({ code: secondCode });

/** For what takes both steps again. */
export const bothStepsForm = z.object({ password: currentPassword, code: secondCode });

export const closingForm = z.object({
  password: currentPassword,
  code: z.string().max(40).catch(''),
  understood: z.literal('on', 'tickRequired'),
});

export const sessionForm = z.object({
  sessionId: z
    .string('pageOutdated')
    .regex(/^\d{1,15}$/, 'pageOutdated')
    .transform(Number),
});
