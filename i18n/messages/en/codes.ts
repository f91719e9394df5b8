import type { Same } from '../same.ts';
import type { codes as words } from '../zh-CN/codes.ts';

export const codes: Same<typeof words> = {
  code: 'SMS code',
  codeHint: '6 digits, good for 5 minutes',
  get: 'Get a code',
  again: 'Get a new code',
  againIn: 'New code in {seconds} s',
  working: 'Checking…',
  sent: 'A code is on its way to {mobile}. It is good for 5 minutes.',
  mayGetAgain: 'Nothing came? You can ask for a new code now.',
  passwordsAgain: 'Passwords are not kept, to be safe. Please fill them in again before you submit.',
  demo: 'This is a demo; no SMS is really sent.',
  demoOutbox: 'Read the code in the outbox',
  newWindow: ' (new window)',
  usernameFree: 'This username is free',
};
