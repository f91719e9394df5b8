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

const isMobile = (text: string) => /^1[3-9]\d{9}$/.test(text);

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
  return isMobile(text) ? 'usernameLikeMobile' : undefined;
};

const password: Check = (typed) => (typed.length < 8 || typed.length > 128 ? 'passwordLength' : undefined);
const password2: Check = (typed, other) => (typed === other('password') ? undefined : 'passwordsDiffer');

export const registerChecks = { username, mobile, password, password2 };

export const addressChecks = {
  receiver: line(20, 'receiverRequired', 'receiverTooLong'),
  mobile,
  place: line(50, 'placeRequired', 'placeTooLong'),
};
