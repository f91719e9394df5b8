import type { Same } from '../same.ts';
import type { mails as words } from '../zh-CN/mails.ts';

export const mails: Same<typeof words> = {
  shop: 'Meiduo Mall',
  hello: 'Hello {username},',
  link: 'The button does not open? Copy this address into your browser:',
  foot: 'This e-mail was sent automatically. Please do not reply to it.',
  security: 'Look at account security',
  verify: 'Verify your e-mail address for Meiduo',
  verifyWhy:
    'You entered this e-mail address at Meiduo. Open the link below and confirm on the page; then it is verified.',
  verifyButton: 'Verify the address',
  verifyUntil: 'The link is good for one hour and works once.',
  verifyNotYou: 'It was not you? Ignore this e-mail and the address will not be used.',
  newDevice: 'Your account was used on a new device',
  newDeviceWhy: 'Somebody has just signed in to your account on a device that was never used before:',
  newDeviceYou: 'If it was you, there is nothing to do.',
  newDeviceNotYou:
    'If it was not you, change your password right away. All other devices are signed out with it.',
  time: 'Time',
  device: 'Device',
  network: 'Network',
  unknownDevice: 'Unknown device',
  changed: {
    password: 'Your password was changed',
    email: 'Your account has another e-mail address now',
    mobile: 'Your account has another mobile number now',
    identity: 'Another way to sign in was added',
    'second-step-on': 'Two-step sign-in was turned on',
    'second-step-off': 'Two-step sign-in was turned off',
    'recovery-code': 'One of your recovery codes was used',
  },
  changedWhy: {
    password: 'The password of your Meiduo account has just been changed. All other devices were signed out.',
    email:
      'Your account has just been given another e-mail address. This one can no longer be used to sign in and gets no more notices.',
    mobile:
      'Your account has just been given another mobile number. Signing in and resetting the password use the new number from now on.',
    identity:
      'An account of another service was just linked to your Meiduo account. Whoever owns it can sign in without your password.',
    'second-step-on':
      'Two-step sign-in has just been turned on for your Meiduo account. Signing in now takes a code besides the password; all other devices were signed out.',
    'second-step-off':
      'Two-step sign-in has just been turned off for your Meiduo account. The password alone opens it from now on.',
    'recovery-code':
      'Somebody has just passed the second step of your Meiduo account with a recovery code. That code does not work again.',
  },
  closed: 'Your account is closed',
  closedWhy:
    'As you asked, your Meiduo account is closed and your personal data is deleted. Goods and amounts of orders stay for the books, without anything about you.',
  closedNotYou: 'If it was not you, contact our service right away.',
  home: 'To the shop',
  changedYou: 'If it was you, there is nothing to do.',
  changedNotYou: {
    password: 'If it was not you, set a new one right away with “Forgot password?” on the sign-in page.',
    email: 'If it was not you, change your password right away and put this address back.',
    mobile: 'If it was not you, contact our service right away.',
    identity: 'If it was not you, unlink it right away on the page below and change your password.',
    'second-step-on':
      'If it was not you, contact our service right away and set a new password with “Forgot password?” on the sign-in page.',
    'second-step-off': 'If it was not you, change your password right away and turn it on again.',
    'recovery-code': 'If it was not you, change your password right away and make new recovery codes.',
  },
};
