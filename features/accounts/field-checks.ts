/** What is wrong with a typed text, as a word key of the namespace `forms`. Asked by the schemas, and by the browser on leaving a field. */
type Check = (typed: string, other: (name: string) => string) => string | undefined;

const fullWidth = /[\uff01-\uff5e]/g;
const halfWidth = (text: string) =>
  text.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Spaces, hyphens, full-width digits and +86 are understood. */
export const tidyMobile = (typed: string) =>
  halfWidth(typed)
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');

/** The same of a code, however it was pasted. */
export const tidyCode = (typed: string) => halfWidth(typed).replace(/\s/g, '');

/** A code of the second step; of look-alikes a recovery code has only one. */
export const tidySecondCode = (typed: string) =>
  halfWidth(typed).replace(/[\s-]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

export const isAppCode = (tidy: string) => /^\d{6}$/.test(tidy);

export const isMobile = (text: string) => /^1[3-9]\d{9}$/.test(text);

/** No control characters and no half of a surrogate pair. */
export function isPrintable(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** Text that is shown and printed: one line, counted in characters as the database counts. */
const line =
  (most: number, required: string, tooLong: string): Check =>
  (typed) => {
    const text = typed.trim();
    if (text === '') return required;
    if ([...text].length > most) return tooLong;
    return isPrintable(text) ? undefined : 'characters';
  };

const mobile: Check = (typed) => (typed.length <= 40 && isMobile(tidyMobile(typed)) ? undefined : 'mobile');

const username: Check = (typed) => {
  const text = typed.trim();
  if (text.length < 5 || text.length > 20) return 'usernameLength';
  if (!/^[\p{L}\p{N}_-]+$/u.test(text)) return 'usernameCharacters';
  return isMobile(tidyMobile(text)) ? 'usernameLikeMobile' : undefined;
};

const password: Check = (typed) => (typed.length < 8 || typed.length > 128 ? 'passwordLength' : undefined);
const password2: Check = (typed, other) => (typed === other('password') ? undefined : 'passwordsDiffer');

const code: Check = (typed) =>
  typed.length <= 40 && /^\d{6}$/.test(tidyCode(typed)) ? undefined : 'codeShape';

const tidyIfShort = (typed: string) => (typed.length <= 40 ? tidySecondCode(typed) : '');

const appCode: Check = (typed) => (isAppCode(tidyIfShort(typed)) ? undefined : 'appCodeShape');

const secondCode: Check = (typed) => {
  const tidy = tidyIfShort(typed);
  return isAppCode(tidy) || /^[0-9a-z]{10}$/.test(tidy) ? undefined : 'secondCodeShape';
};

/** Plain ASCII, one @, no quotes: what all mail servers and their libraries read alike. */
const emailShape =
  /^[a-z0-9_+'&~][a-z0-9_+'&~-]*(?:\.[a-z0-9_+'&~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;
const longestEmail = 254;
const longestBeforeAt = 64;

const withoutOuterSpaces = (typed: string) => typed.replace(/^ +| +$/g, '');
export const tidyEmail = (typed: string) => withoutOuterSpaces(typed).toLowerCase();

const email: Check = (typed) => {
  const text = withoutOuterSpaces(typed);
  if (text.length > longestEmail) return 'emailTooLong';
  return emailShape.test(text) && text.indexOf('@') <= longestBeforeAt ? undefined : 'email';
};

const newPassword2: Check = (typed, other) =>
  typed === other('newPassword') ? undefined : 'passwordsDiffer';
const present: Check = (typed) => (typed === '' ? 'passwordRequired' : undefined);

export const securityChecks = {
  email,
  password: present,
  newPassword: password,
  newPassword2,
  mobile,
  code,
  appCode,
  secondCode,
};

export const registerChecks = { username, mobile, code, password, password2 };

/** A word of one's own for it; nothing will do as well. */
const title: Check = (typed, other) =>
  typed.trim() === '' ? undefined : line(20, '', 'titleTooLong')(typed, other);

export const addressChecks = {
  title,
  receiver: line(20, 'receiverRequired', 'receiverTooLong'),
  mobile,
  place: line(50, 'placeRequired', 'placeTooLong'),
};
