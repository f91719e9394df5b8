import { expect, test } from 'vitest';
import { messages } from '../../i18n/messages/gathered.ts';
import { addressForm, registerForm } from './account-schema.ts';
import { addressChecks, registerChecks } from './field-checks.ts';

const person = {
  username: 'zhouyuan',
  mobile: '13800138000',
  code: '042042',
  password: 'a long one',
  password2: 'a long one',
  agree: 'on',
};
const complaints = (given: object) =>
  registerForm
    .safeParse({ ...person, ...given })
    .error?.issues.map(({ path, message }) => [path[0], message]);

test.each([
  '13800138000',
  ' 138 0013 8000',
  '+86 138-0013-8000',
  '８６１３８００１３８０００',
  '13800138000 ',
])('the mobile number %s is understood', (typed) =>
  expect(registerForm.parse({ ...person, mobile: typed }).mobile).toBe('13800138000'),
);

test.each(['', '1380013800', '138001380000', '23800138000', '１38001380o0', '1'.repeat(50)])(
  'the mobile number "%s" is refused',
  (typed) => expect(complaints({ mobile: typed })).toEqual([['mobile', 'mobile']]),
);

test.each([
  ['abcd', 'usernameLength'],
  ['a'.repeat(21), 'usernameLength'],
  ['with space', 'usernameCharacters'],
  ['13800138000', 'usernameLikeMobile'],
  ['138-0013-8000', 'usernameLikeMobile'],
  ['8613800138000', 'usernameLikeMobile'],
  ['１３８００１３８０００', 'usernameLikeMobile'],
])('the username %s is refused: %s', (username, message) => {
  expect(complaints({ username })).toEqual([['username', message]]);
});

test.each(['042042', ' 042 042 ', '０４２０４２', '042042\n'])('the code "%s" is understood', (code) =>
  expect(registerForm.parse({ ...person, code }).code).toBe('042042'),
);

test.each(['', '04204', '0420420', 'abcdef', '-42042'])('the code "%s" is refused', (code) =>
  expect(complaints({ code })).toEqual([['code', 'codeShape']]),
);

test('two different passwords are told together with everything else that is wrong', () => {
  expect(complaints({ username: '', password2: 'another' })).toEqual([
    ['username', 'usernameLength'],
    ['password2', 'passwordsDiffer'],
  ]);
});

test('every complaint about a field has its words, also when the field is missing altogether', () => {
  const known = messages['zh-CN'].forms;
  const issues = [registerForm, addressForm].flatMap((form) => form.safeParse({}).error?.issues ?? []);
  expect(issues.length).toBeGreaterThan(7);
  for (const { message } of issues) expect(known).toHaveProperty(message);
});

test('the browser asks the same as the server', () => {
  const place = '路'.repeat(51);
  expect(addressChecks.place(place, () => '')).toBe('placeTooLong');
  expect(addressChecks.receiver('a\u0007b', () => '')).toBe('characters');
  expect(registerChecks.password2('a', () => 'b')).toBe('passwordsDiffer');
  expect(registerChecks.password2('a', () => 'a')).toBeUndefined();
});
