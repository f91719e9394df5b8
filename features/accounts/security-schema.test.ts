import { describe, expect, test } from 'vitest';
import {
  bothStepsForm,
  changeMobileForm,
  changePasswordForm,
  closingForm,
  codeOnlyForm,
  emailForm,
  newPasswordForm,
  passwordForm,
  resendForm,
  resetForm,
  secondStepForm,
  sessionForm,
  setupForm,
  tokenForm,
} from './security-schema.ts';
import { answerTo, oddTexts, oddThings } from './testing/odd-values.ts';

const twice = { newPassword: 'long enough', newPassword2: 'long enough' };
/** Each form with what it takes, and the fields that may have any value and then count as left out. */
const forms: [string, Parameters<typeof answerTo>[0], Record<string, string>, string[]][] = [
  ['set an e-mail address', emailForm, { email: 'lin@example.com', password: 'secret' }, []],
  ['change the password', changePasswordForm, { password: 'secret', ...twice }, []],
  ['set a new password', newPasswordForm, twice, []],
  ['change the number', changeMobileForm, { password: 'secret', mobile: '13800138000', code: '042042' }, []],
  ['ask for a code', resetForm, { account: 'lin', puzzle: 'x' }, ['puzzle']],
  ['ask for another code', resendForm, { puzzle: 'x' }, ['puzzle']],
  ['prove the number', codeOnlyForm, { code: '042042' }, []],
  ['show the password again', passwordForm, { password: 'secret' }, []],
  ['learn the first code', setupForm, { ticket: 'x', code: '042042' }, ['ticket']],
  ['take the second step', secondStepForm, { code: '042042' }, []],
  ['take both steps again', bothStepsForm, { password: 'secret', code: 'abcde-fgh23' }, []],
  ['close the account', closingForm, { password: 'secret', code: '042042', understood: 'on' }, ['code']],
  ['end a session', sessionForm, { sessionId: '12' }, []],
  ['verify an address', tokenForm, { token: 'a'.repeat(43) }, ['token']],
];

describe.each(forms)('the form to %s', (_, schema, valid, forgiving) => {
  const names = Object.keys(valid);

  test('takes what it is meant for', () => {
    for (const name of names) expect(answerTo(schema, valid, [name, valid[name]])).toHaveProperty('value');
  });

  test('answers every odd text with a value of the same kind or with words at the field', () => {
    for (const name of names) {
      for (const typed of oddTexts) {
        const answer = answerTo(schema, valid, [name, typed], ['newPassword2']);
        if ('value' in answer) expect([...String(answer.value)].length).toBeLessThanOrEqual(2_000);
        else expect(forgiving).not.toContain(name);
      }
    }
  });

  test('refuses everything that is no text', () => {
    for (const name of names) {
      for (const typed of oddThings) {
        const answer = answerTo(schema, valid, [name, typed], ['newPassword2']);
        const expected = forgiving.includes(name) ? ['value'] : ['refused'];
        expect([name, typed, Object.keys(answer)]).toEqual([name, typed, expected]);
      }
    }
  });
});

test('a session is named by a whole number that the database can hold', () => {
  const longest = sessionForm.parse({ sessionId: '9'.repeat(15) }).sessionId;
  expect(Number.isSafeInteger(longest)).toBe(true);
  expect(sessionForm.safeParse({ sessionId: '9'.repeat(16) }).success).toBe(false);
});
