import type { Same } from '../same.ts';
import type { recovery as words } from '../zh-CN/recovery.ts';

export const recovery: Same<typeof words> = {
  title: 'Reset your password',
  steps: 'Steps to a new password',
  stepAccount: 'Account',
  stepVerify: 'Verify',
  stepReset: 'New password',
  stepDone: 'Done',
  stepFinished: 'finished',
  accountLead: 'Enter your account and we send a code to its mobile number.',
  next: 'Next',
  remembered: 'Remembered it?',
  verifyTitle: 'Confirm it is you',
  verifyLead: 'Enter the code from the SMS.',
  sent: 'If the account “{account}” exists, a code has been sent to its mobile number.',
  another: 'Another account',
  onItsWay: 'If the account exists, a new code is on its way.',
  resetLead: 'Please set a new password within 15 minutes.',
  setPassword: 'Reset the password',
  endsAll: 'All devices are signed out when you do.',
  expired: 'That took too long. Please start again from the first step.',
  startAgain: 'Start again',
  doneTitle: 'Your password is reset',
  doneLead: 'Please sign in with the new one.',
  doneWhy: 'To be safe, all devices have been signed out.',
};
